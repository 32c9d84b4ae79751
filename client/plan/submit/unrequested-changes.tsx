import { Link } from 'wouter';
import type { PlanView, UnrequestedChange } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import { ReasonField } from './reason-field.tsx';
import styles from './unrequested-changes.module.css';

/** Lines of a section shown at once; the others unfold. */
const SHOWN = 5;

interface Props {
  readonly plan: PlanView;
  readonly sections: readonly UnrequestedChange[];
  /** Say where a reason is missing. */
  readonly wanted: boolean;
  readonly onText?: (sectionId: string, text: string) => void;
  /** Called when a link leads away. */
  readonly onGo?: () => void;
}

/**
 * The sections that changed though no remark asked for it: what changed, and a field for the reason
 * each.
 */
export function UnrequestedChanges({ plan, sections, wanted, onText, onGo }: Props) {
  return (
    <ol className={styles.unrequested}>
      {sections.map((section) => (
        <li key={section.sectionId}>
          <h4 lang="vi">{section.title}</h4>
          <ChangeLines plan={plan} section={section} onGo={onGo} />
          <ReasonField
            planId={plan.id}
            sectionId={section.sectionId}
            title={section.title}
            saved={section.reason ?? ''}
            wanted={wanted}
            {...(onText && { onText: (text: string) => onText(section.sectionId, text) })}
          />
        </li>
      ))}
    </ol>
  );
}

interface LinesProps {
  readonly plan: PlanView;
  readonly section: UnrequestedChange;
  readonly onGo: (() => void) | undefined;
}

function ChangeLines({ plan, section, onGo }: LinesProps) {
  const t = useT();
  const lines = section.changes.flatMap(({ id, lines: said }) =>
    said.map((line) => ({ id, line })),
  );
  const item = ({ id, line }: (typeof lines)[number]) => (
    <li key={`${id} ${line}`} lang="vi">
      <Link
        href={`${to.compare(plan.id, plan.revisions, 'draft')}&c=${encodeURIComponent(id)}`}
        onClick={() => onGo?.()}
      >
        {line}
      </Link>
    </li>
  );
  const more = lines.slice(SHOWN);
  return (
    <div className={styles.unrequestedLines}>
      <ul>{lines.slice(0, SHOWN).map(item)}</ul>
      {more.length > 0 && (
        <details>
          <summary>{t('respond.unrequested.more', { count: more.length })}</summary>
          <ul>{more.map(item)}</ul>
        </details>
      )}
    </div>
  );
}
