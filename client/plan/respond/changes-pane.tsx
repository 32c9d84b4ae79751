import { useEffect, useRef } from 'react';
import type { PlanView } from '../../../schemas/types.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import { UnrequestedChanges } from '../submit/unrequested-changes.tsx';

/** “Thay đổi không do ý kiến”: what changed unasked, with the reasons. */
export function ChangesPane({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const gate = useRead('getGate', { planId: plan.id });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const sections = gate.data?.unrequested ?? [];
  return (
    <article className="remark-detail">
      <h3 ref={heading} tabIndex={-1}>
        {t('respond.unrequested.title')}
      </h3>
      {gate.error !== null && gate.data === undefined && (
        <ProblemNotice error={gate.error} onRetry={() => void gate.refetch()} />
      )}
      {gate.data === undefined ? (
        gate.error === null && <Loading lines={4} />
      ) : sections.length === 0 ? (
        <p className="quiet">{t('respond.unrequested.none')}</p>
      ) : (
        <>
          <p className="quiet">{t('respond.unrequested.hint', { number: plan.revisions })}</p>
          <UnrequestedChanges plan={plan} sections={sections} wanted={false} />
        </>
      )}
    </article>
  );
}
