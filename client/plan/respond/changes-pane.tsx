import { useEffect, useRef } from 'react';
import type { PlanView } from '../../../schemas/types.ts';
import { Answered } from '../../components/answered.tsx';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import looks from '../parts/looks.module.css';
import { UnrequestedChanges } from '../submit/unrequested-changes.tsx';
import remarkDetail from './remark-detail.module.css';

/** “Thay đổi không do ý kiến”: what changed unasked, with the reasons. */
export function ChangesPane({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const gate = useRead('getGate', { planId: plan.id });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article data-part="remark-detail" className={remarkDetail.remarkDetail}>
      <h3 ref={heading} tabIndex={-1}>
        {t('respond.unrequested.title')}
      </h3>
      <Answered
        query={gate}
        lines={4}
        empty={({ unrequested }) =>
          unrequested.length === 0 ? (
            <p className={looks.quiet}>{t('respond.unrequested.none')}</p>
          ) : undefined
        }
      >
        {({ unrequested }) => (
          <>
            <p className={looks.quiet}>
              {t('respond.unrequested.hint', { number: plan.revisions })}
            </p>
            <UnrequestedChanges plan={plan} sections={unrequested} wanted={false} />
          </>
        )}
      </Answered>
    </article>
  );
}
