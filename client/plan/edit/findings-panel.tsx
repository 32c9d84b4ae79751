import { memo, useId, useMemo, useRef, useState } from 'react';
import type { Finding, FindingsView, FoundPlace } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import textButton from '../parts/text-button.module.css';
import { FindingItem, IgnoredItem } from './finding-item.tsx';
import {
  countBySeverity,
  firstFindings,
  groupFindings,
  SEVERITIES,
  type Severity,
  splitIgnored,
} from './findings-model.ts';
import styles from './findings-panel.module.css';

/** A top-level section by which findings are grouped. */
export interface NamedSection {
  readonly id: string;
  readonly name: string;
}

interface FindingsPanelProps {
  readonly planId: string;
  readonly findings: readonly Finding[];
  readonly sections: readonly NamedSection[];
  readonly sectionOf: (nodeId: string) => string | undefined;
  /** The section being read, for "phần đang xem". */
  readonly currentSectionId: string | undefined;
  readonly placeOf: (nodeId: string) => string;
  /** The key of the finding whose words are marked. */
  readonly currentKey: string | undefined;
  readonly onGo: (finding: Finding, place: FoundPlace) => void;
  readonly onChanged: (view: FindingsView) => void;
}

const PAGE = 40;
const READING = '@reading';
const WHOLE = '@plan';

/**
 * What the checks find in the draft, by section, the gravest first; each leads to its place. What
 * was left as it is comes last.
 */
export const FindingsPanel = memo(function FindingsPanel(props: FindingsPanelProps) {
  const { planId, findings, sections, sectionOf, currentSectionId, currentKey, onGo } = props;
  const t = useT();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [severity, setSeverity] = useState<Severity | undefined>();
  const [picked, setPicked] = useState('');
  const [shown, setShown] = useState(PAGE);
  const [said, setSaid] = useState('');
  const { open, ignored } = useMemo(() => splitIgnored(findings), [findings]);
  const sectionId =
    picked === READING
      ? currentSectionId
      : picked === WHOLE
        ? ''
        : sections.some((section) => section.id === picked)
          ? picked
          : undefined;
  const counts = countBySeverity(
    groupFindings(open, { severity: undefined, sectionId }, sectionOf).flatMap(
      (group) => group.findings,
    ),
  );
  const groups = groupFindings(open, { severity, sectionId }, sectionOf);
  const total = groups.reduce((sum, group) => sum + group.findings.length, 0);
  const nameOf = (section: string | undefined) =>
    sections.find((one) => one.id === section)?.name ?? t('edit.findings.whole');
  const changed = (view: FindingsView, message: string) => {
    // What had the focus is gone from the list: the keyboard goes on from the top of the panel.
    heading.current?.focus({ preventScroll: true });
    setSaid(message);
    props.onChanged(view);
  };
  return (
    <section data-part="findings" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.findingsTitle}>
        {t('edit.findings.title', { count: open.length })}
      </h2>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {open.length > 0 && (
        <div className={styles.findingsFilters}>
          <fieldset data-part="severity-filter" className={styles.severityFilter}>
            <legend className="visually-hidden">{t('edit.findings.bySeverity')}</legend>
            {SEVERITIES.map((one) => (
              <button
                key={one}
                type="button"
                className={styles.severityChip}
                data-severity={one}
                aria-pressed={severity === one}
                onClick={() => setSeverity(severity === one ? undefined : one)}
              >
                {t(`common.severity.${one}`)} <b>{counts[one]}</b>
              </button>
            ))}
          </fieldset>
          <select
            aria-label={t('edit.findings.bySection')}
            value={picked}
            onChange={(event) => setPicked(event.currentTarget.value)}
          >
            <option value="">{t('edit.findings.allSections')}</option>
            <option value={READING}>{t('edit.findings.readingSection')}</option>
            <option value={WHOLE}>{t('edit.findings.whole')}</option>
            {sections.map((section) => (
              <option key={section.id} value={section.id} lang="vi">
                {section.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <p className={looks.hint}>
        {t(
          open.length === 0
            ? 'edit.findings.none'
            : total === 0
              ? 'edit.findings.noneFiltered'
              : 'edit.findings.checking',
        )}
      </p>
      {firstFindings(groups, shown).map((group) => (
        <section key={group.sectionId ?? ''} className={styles.findingsGroup}>
          <h3 lang="vi">{nameOf(group.sectionId)}</h3>
          <ol className={styles.findingsList}>
            {group.findings.map((finding) => (
              <FindingItem
                key={finding.key}
                planId={planId}
                finding={finding}
                current={finding.key === currentKey}
                placeOf={props.placeOf}
                onGo={onGo}
                onChanged={changed}
              />
            ))}
          </ol>
        </section>
      ))}
      {total > shown && (
        <button
          type="button"
          className={textButton.textButton}
          onClick={() => setShown(shown + PAGE)}
        >
          {t('edit.findings.more', { count: total - shown })}
        </button>
      )}
      {ignored.length > 0 && (
        <details data-part="findings-ignored" className={styles.findingsIgnored}>
          <summary>{t('edit.findings.ignored', { count: ignored.length })}</summary>
          <ol className={styles.findingsList}>
            {ignored.map((finding) => (
              <IgnoredItem
                key={finding.key}
                planId={planId}
                finding={finding}
                onGo={onGo}
                onChanged={changed}
              />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
});
