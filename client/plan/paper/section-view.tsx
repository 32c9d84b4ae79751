import { memo } from 'react';
import type { PlanNode } from '../../../schemas/types.ts';
import { ItemRun } from './item-run.tsx';
import { useLabel, usePaper } from './paper-context.tsx';
import { runsOf } from './runs.ts';
import styles from './section-view.module.css';

interface SectionProps {
  readonly node: PlanNode;
  /** 0 for the sections right below the plan. */
  readonly depth: number;
}

/**
 * A section or an appendix: number and heading, its text, its items in runs of one kind, its
 * sub-sections.
 */
export const SectionView = memo(function SectionView({ node, depth }: SectionProps) {
  const { parts } = usePaper();
  const { Field, Tools, Adder, editing } = parts;
  return (
    <section
      id={`n-${node.id}`}
      className={node.type === 'appendix' ? 'part appendix' : `part part-${Math.min(depth, 3)}`}
      data-section={node.id}
    >
      <SectionHead node={node} depth={depth} />
      {editing && node.type === 'section' && (
        <div className={`${styles.sectionRole} no-print`}>
          <Field node={node} field="role" />
        </div>
      )}
      {Tools && <Tools node={node} />}
      <div className="part-text">
        <Field node={node} field="text" block />
      </div>
      {runsOf(node.children).map((run) =>
        run.type === 'section' ? (
          run.nodes.map((child) => <SectionView key={child.id} node={child} depth={depth + 1} />)
        ) : (
          <ItemRun key={`${run.type}:${run.nodes[0]?.id}`} run={run} parent={node} />
        ),
      )}
      {Adder && <Adder node={node} />}
    </section>
  );
});

function SectionHead({ node, depth }: SectionProps) {
  const label = useLabel(node.id);
  const { Field } = usePaper().parts;
  const Heading = (['h3', 'h4', 'h5'] as const)[Math.min(depth, 2)] ?? 'h5';
  if (node.type === 'appendix')
    return (
      <Heading className="part-head appendix-head">
        <span className="appendix-number">{label || 'Phụ lục'}</span>
        <Field node={node} field="title" block />
      </Heading>
    );
  return (
    <Heading className="part-head">
      {label !== '' && <span className="label">{label}</span>}
      {label !== '' && ' '}
      <Field node={node} field="heading" />
    </Heading>
  );
}
