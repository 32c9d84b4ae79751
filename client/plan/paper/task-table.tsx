import { memo } from 'react';
import { columnHeads } from '../../../domain/plan/names.ts';
import type { PlanNode, TaskNode } from '../../../schemas/types.ts';
import { FoldButton } from './item-details.tsx';
import { useLabel, usePaper } from './paper-context.tsx';
import { ItemRow, ItemTable } from './table-parts.tsx';

const HEADS = columnHeads('task', 'vi');
const HEAD = [
  'TT',
  HEADS.title,
  HEADS.leadAgency,
  HEADS.coordinatingAgencies,
  HEADS.deliverable,
  HEADS.start,
] as const;

/**
 * TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm | Thời gian; tasks below a task
 * follow it.
 */
export function TaskTable({ nodes }: { readonly nodes: readonly PlanNode[] }) {
  const tasks = nodes.filter((node): node is TaskNode => node.type === 'task');
  return (
    <ItemTable name="Bảng nhiệm vụ" head={HEAD} className="tasks">
      {tasks.map((node) => (
        <TaskRows key={node.id} node={node} depth={0} />
      ))}
    </ItemTable>
  );
}

interface TaskRowProps {
  readonly node: TaskNode;
  readonly depth: number;
}

const TaskRows = memo(function TaskRows({ node, depth }: TaskRowProps) {
  const label = useLabel(node.id);
  const { Field, editing } = usePaper().parts;
  const { start, end } = node.fields;
  const group = node.children.length > 0;
  return (
    <>
      <ItemRow node={node} columns={HEAD.length + 1}>
        <td className="number" data-th="TT">
          {label}
        </td>
        <td className={`wide task-${Math.min(depth, 2)}`} data-th={HEADS.title}>
          <span className={group || depth === 0 ? 'task-title' : undefined}>
            <Field node={node} field="title" />
          </span>
          <FoldButton node={node} />
        </td>
        <td className="agency" data-th={HEADS.leadAgency}>
          <Field node={node} field="leadAgency" hint={HEADS.leadAgency} />
        </td>
        <td className="agency" data-th={HEADS.coordinatingAgencies}>
          <Field node={node} field="coordinatingAgencies" hint={HEADS.coordinatingAgencies} />
        </td>
        <td data-th={HEADS.deliverable}>
          <Field node={node} field="deliverable" hint={HEADS.deliverable} block />
        </td>
        <td className="time" data-th={HEADS.start}>
          <Field node={node} field="start" hint="từ" />
          {(editing || (start !== undefined && end !== undefined)) && ' – '}
          <Field node={node} field="end" hint="đến" />
        </td>
      </ItemRow>
      {node.children.map((child) =>
        child.type === 'task' ? <TaskRows key={child.id} node={child} depth={depth + 1} /> : null,
      )}
    </>
  );
});
