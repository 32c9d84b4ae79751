import type { ReactNode } from 'react';
import type { PlanNode } from '../../../schemas/types.ts';
import { ItemDetails } from './item-details.tsx';
import nodeTools from './node-tools.module.css';
import { usePaper, useUnfolded } from './paper-context.tsx';

interface ItemTableProps {
  readonly name: string;
  readonly head: readonly string[];
  readonly className?: string;
  readonly children: ReactNode;
}

/** A table of the paper. It scrolls in its own box where the paper is narrower than it. */
export function ItemTable({ name, head, className, children }: ItemTableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no <fieldset>: nothing in it is filled in
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by the keyboard
    <div className={`table-box ${className ?? ''}`} role="group" aria-label={name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly node: PlanNode;
  readonly columns: number;
  readonly children: ReactNode;
}

/** A row of an item, with its tools and, unfolded, its details in a row below. */
export function ItemRow({ node, columns, children }: RowProps) {
  const { Tools, Details = ItemDetails } = usePaper().parts;
  const [open] = useUnfolded(node.id);
  return (
    <>
      <tr id={`n-${node.id}`} className="item-row">
        {children}
        {Tools && (
          <td className={nodeTools.rowTools}>
            <Tools node={node} />
          </td>
        )}
      </tr>
      {open && (
        <tr className="details-row">
          <td colSpan={columns}>
            <Details node={node} />
          </td>
        </tr>
      )}
    </>
  );
}
