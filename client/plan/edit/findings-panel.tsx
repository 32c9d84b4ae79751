import { useState } from 'react';
import type { Issue } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';

interface FindingsPanelProps {
  readonly issues: readonly Issue[];
  readonly onGo: (issue: Issue) => void;
}

const PAGE = 30;
const WEIGHT = { error: 0, warning: 1, note: 2 } as const;

/** What is incomplete, the gravest first; each leads to its place. */
export function FindingsPanel({ issues, onGo }: FindingsPanelProps) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  const sorted = [...issues].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  return (
    <section className="findings" aria-label={t('edit.findings.title', { count: issues.length })}>
      <h2 className="findings-title">{t('edit.findings.title', { count: issues.length })}</h2>
      <p className="hint">
        {t(issues.length === 0 ? 'edit.findings.none' : 'edit.findings.checking')}
      </p>
      <ol className="findings-list">
        {sorted.slice(0, shown).map((issue) => (
          <li key={`${issue.ruleId} ${issue.nodeId} ${issue.field ?? ''}`}>
            <button
              type="button"
              className={`finding finding-${issue.severity}`}
              onClick={() => onGo(issue)}
            >
              <span className="finding-severity">{t(`common.severity.${issue.severity}`)}</span>
              <span>{issue.message}</span>
            </button>
          </li>
        ))}
      </ol>
      {sorted.length > shown && (
        <button type="button" className="link-button" onClick={() => setShown(shown + PAGE)}>
          {t('edit.findings.more', { count: sorted.length - shown })}
        </button>
      )}
    </section>
  );
}
