import { type KeyboardEvent, memo, useMemo, useRef, useState } from 'react';
import { textOf } from '../../../domain/plan/values.ts';
import type { Labels, PlanDocument, PlanNode } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import styles from './outline.module.css';

interface OutlineProps {
  readonly document: PlanDocument;
  readonly labels: Labels;
  /** The section being read. */
  readonly currentId: string | undefined;
  /** Remarks without an answer, by section. */
  readonly remarks?: ReadonlyMap<string, number>;
  /** Findings, by section. */
  readonly findings?: ReadonlyMap<string, number>;
  /** Sections that differ from the version before. */
  readonly changed?: ReadonlySet<string> | undefined;
  readonly onGo: (nodeId: string) => void;
}

interface Line {
  readonly node: PlanNode;
  readonly depth: number;
}

/** Sections as far down as a reader finds their way by: parts and their sub-sections. */
function outlineLines(document: PlanDocument): readonly Line[] {
  const below = (node: PlanNode, depth: number): Line[] =>
    node.children
      .filter(({ type }) => type === 'section' || type === 'appendix')
      .flatMap((child) => [{ node: child, depth }, ...(depth < 2 ? below(child, depth + 1) : [])]);
  return below(document, 0);
}

/**
 * Contents of the plan beside the paper: number, heading, remarks without an answer, findings.
 * Arrows move in it.
 */
export const Outline = memo(function Outline(props: OutlineProps) {
  const { document, labels, currentId, remarks, findings, changed, onGo } = props;
  const t = useT();
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const lines = useMemo(() => outlineLines(document), [document]);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const { activeElement } = window.document;
    const at = activeElement instanceof HTMLElement ? links.indexOf(activeElement) : -1;
    links[at + by]?.focus();
    event.preventDefault();
  };
  return (
    <nav
      className={`${styles.outline} ${open ? styles.outlineOpen : ''}`}
      aria-label={t('paper.outline')}
    >
      <button
        type="button"
        className={styles.outlineToggle}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'paper.outline' : 'paper.openOutline')}
      </button>
      <ol ref={list} className={styles.outlineList} onKeyDown={step}>
        {lines.map(({ node, depth }) => (
          <OutlineLine
            key={node.id}
            node={node}
            depth={depth}
            label={labels[node.id] ?? ''}
            current={node.id === currentId}
            remarks={remarks?.get(node.id) ?? 0}
            findings={findings?.get(node.id) ?? 0}
            changed={changed?.has(node.id) ?? false}
            onGo={(id) => {
              setOpen(false);
              onGo(id);
            }}
          />
        ))}
      </ol>
    </nav>
  );
});

interface OutlineLineProps extends Line {
  readonly label: string;
  readonly current: boolean;
  readonly remarks: number;
  readonly findings: number;
  readonly changed: boolean;
  readonly onGo: (nodeId: string) => void;
}

function OutlineLine(props: OutlineLineProps) {
  const { node, depth, label, current, remarks, findings, changed, onGo } = props;
  const t = useT();
  const heading = textOf(node, node.type === 'appendix' ? 'title' : 'heading');
  return (
    <li className={styles.outlineLine} data-depth={depth}>
      <a
        href={`#${node.id}`}
        aria-current={current ? 'location' : undefined}
        lang="vi"
        onClick={(event) => {
          event.preventDefault();
          onGo(node.id);
        }}
      >
        <span className={styles.outlineNumber}>{label}</span>
        <span
          className={
            heading === ''
              ? `${styles.outlineHeading} ${styles.outlineUntitled}`
              : styles.outlineHeading
          }
        >
          {heading || t('paper.untitled')}
        </span>
      </a>
      {changed && (
        <span
          className={styles.outlineChanged}
          role="img"
          aria-label={t('paper.changed')}
          title={t('paper.changed')}
        >
          ●
        </span>
      )}
      {remarks > 0 && (
        <span
          className={styles.outlineRemarks}
          role="img"
          aria-label={t('paper.openRemarks', { count: remarks })}
          title={t('paper.openRemarks', { count: remarks })}
        >
          {remarks}
        </span>
      )}
      {findings > 0 && (
        <span
          className={styles.outlineFindings}
          role="img"
          aria-label={t('paper.findings', { count: findings })}
          title={t('paper.findings', { count: findings })}
        >
          {`△${findings}`}
        </span>
      )}
    </li>
  );
}
