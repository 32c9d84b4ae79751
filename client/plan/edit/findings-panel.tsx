import { useState } from 'react';
import type { Finding } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';

interface FindingsPanelProps {
  readonly findings: readonly Finding[];
  readonly onGo: (finding: Finding) => void;
}

const PAGE = 30;
const WEIGHT = { error: 0, warning: 1, note: 2 } as const;

/** What is incomplete, the gravest first; each leads to its place. */
export function FindingsPanel({ findings, onGo }: FindingsPanelProps) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  const sorted = [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  return (
    <section className="findings" aria-label={t('edit.findings.title', { count: findings.length })}>
      <h2 className="findings-title">{t('edit.findings.title', { count: findings.length })}</h2>
      <p className="hint">
        {t(findings.length === 0 ? 'edit.findings.none' : 'edit.findings.checking')}
      </p>
      <ol className="findings-list">
        {sorted.slice(0, shown).map((finding) => (
          <li key={finding.key}>
            <button
              type="button"
              className={`finding finding-${finding.severity}`}
              onClick={() => onGo(finding)}
            >
              <span className="finding-severity">{t(`common.severity.${finding.severity}`)}</span>
              <span>{finding.message}</span>
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
