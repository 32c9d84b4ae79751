import { memo } from 'react';
import type { PlanNode } from '../../../schemas/types.ts';
import { BudgetTable } from './budget-table.tsx';
import { FigureTable, RankingTable } from './figure-table.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { LegalBasis } from './legal-basis.tsx';
import { ProseItem } from './prose-item.tsx';
import type { Run } from './runs.ts';
import { TaskTable } from './task-table.tsx';

interface ItemRunProps {
  readonly run: Run;
  readonly parent: PlanNode;
}

/**
 * Items of one kind that follow each other: a table where papers have tables, paragraphs elsewhere.
 */
export const ItemRun = memo(
  function ItemRun({ run, parent }: ItemRunProps) {
    const { type, nodes } = run;
    if (type === 'indicator') return <IndicatorTable nodes={nodes} />;
    if (type === 'task') return <TaskTable nodes={nodes} />;
    if (type === 'figure') return <FigureTable nodes={nodes} />;
    if (type === 'ranking') return <RankingTable nodes={nodes} />;
    if (type === 'budget-line') return <BudgetTable nodes={nodes} />;
    if (type === 'legal-basis')
      return nodes.map((node, at) => (
        <LegalBasis
          key={node.id}
          node={node}
          last={at === nodes.length - 1 && parent.children.at(-1) === node}
        />
      ));
    return nodes.map((node) => <ProseItem key={node.id} node={node} />);
  },
  (before, after) =>
    before.run.type === after.run.type &&
    before.parent.children.at(-1) === after.parent.children.at(-1) &&
    before.run.nodes.length === after.run.nodes.length &&
    before.run.nodes.every((node, at) => node === after.run.nodes[at]),
);
