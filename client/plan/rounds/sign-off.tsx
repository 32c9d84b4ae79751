import { Button } from '@mantine/core';
import { createContext, use } from 'react';
import { Link } from 'wouter';
import type { PlanView, SectionSigns } from '../../../schemas/types.ts';
import { call } from '../../api.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useI18n, useT } from '../../i18n.tsx';
import { usePlanWrite } from '../../queries.ts';
import { to } from '../../routes.ts';
import { useAccount } from '../../session.tsx';
import type { NodeProps } from '../paper/paper-context.tsx';
import looks from '../parts/looks.module.css';
import readBanners from './read-banners.module.css';
import { sectionsToSignAgain, signedRevision } from './sections-signed.ts';
import styles from './sign-off.module.css';

interface SignHost {
  readonly plan: PlanView;
  readonly sections: readonly SectionSigns[];
}

const SignContext = createContext<SignHost | undefined>(undefined);

/**
 * Where the revision under review is read by somebody who may agree with its sections; undefined
 * elsewhere.
 */
export const SignProvider = SignContext.Provider;

/**
 * At the end of each top-level section: agree with it, take that back, or agree again once it
 * changed.
 */
export function SectionSignOff({ node }: NodeProps) {
  const host = use(SignContext);
  const section = host?.sections.find(({ sectionId }) => sectionId === node.id);
  if (host === undefined || section === undefined) return null;
  return <SignOffLine plan={host.plan} section={section} />;
}

function SignOffLine(props: { readonly plan: PlanView; readonly section: SectionSigns }) {
  const { t, language } = useI18n();
  const { plan, section } = props;
  const { sectionId, title, mine, signed } = section;
  const account = useAccount();
  const sign = usePlanWrite(plan.id, (agrees: boolean) =>
    call(agrees ? 'signSection' : 'unsignSection', { planId: plan.id, sectionId }),
  );
  const others = signed.filter(({ by }) => by.accountId !== account.id).length;
  const before = signedRevision(section, account.id);
  return (
    <div className={`${styles.signOff} no-print`} lang={language} data-mine={mine}>
      {mine === 'ask-again' && before !== undefined && (
        <p>
          {t('rounds.sign.changed', { number: before })}{' '}
          <Link href={to.compareSection(plan.id, before, plan.revisions, sectionId)}>
            {t('rounds.sign.compare', { from: before, to: plan.revisions })}
          </Link>
        </p>
      )}
      {mine === 'signed' ? (
        <>
          <span className={styles.signedMark}>✓ {t('rounds.sign.agreed')}</span>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={sign.isPending}
            onClick={() => sign.mutate(false)}
          >
            {t('rounds.sign.takeBack')}
          </Button>
        </>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          loading={sign.isPending}
          aria-label={`${t(mine === 'ask-again' ? 'rounds.sign.again' : 'rounds.sign.agree')}: ${title}`}
          onClick={() => sign.mutate(true)}
        >
          {t(mine === 'ask-again' ? 'rounds.sign.again' : 'rounds.sign.agree')}
        </Button>
      )}
      {others > 0 && (
        <span className={looks.quiet}>{t('rounds.sign.others', { count: others })}</span>
      )}
      {sign.error !== null && <ProblemNotice error={sign.error} />}
    </div>
  );
}

/**
 * Above the paper: the sections that the person agreed with and that changed since, each with its
 * redline.
 */
export function SignAgain(props: SignHost) {
  const t = useT();
  const { plan, sections } = props;
  const account = useAccount();
  const sign = usePlanWrite(plan.id, (sectionId: string) =>
    call('signSection', { planId: plan.id, sectionId }),
  );
  const again = sectionsToSignAgain(sections, account.id);
  if (again.length === 0) return null;
  return (
    <section className={`${readBanners.readBanner} no-print`} aria-labelledby="sign-again-title">
      <h3 id="sign-again-title">{t('rounds.sign.askAgain', { count: again.length })}</h3>
      <ul className={`plain-list ${styles.signAgain}`}>
        {again.map(({ sectionId, title, revision }) => (
          <li key={sectionId}>
            <a href={`#${sectionId}`} lang="vi">
              {title}
            </a>
            <Link href={to.compareSection(plan.id, revision, plan.revisions, sectionId)}>
              {t('rounds.sign.compare', { from: revision, to: plan.revisions })}
            </Link>
            <Button
              size="compact-sm"
              variant="default"
              disabled={sign.isPending}
              aria-label={t('rounds.sign.againLabel', { title })}
              onClick={() => sign.mutate(sectionId)}
            >
              {t('rounds.sign.again')}
            </Button>
          </li>
        ))}
      </ul>
      {sign.error !== null && <ProblemNotice error={sign.error} />}
    </section>
  );
}
