import { memo, type ReactNode } from 'react';
import { headingFields, nodeName, textField } from '../../../domain/plan/names.ts';
import { textOf } from '../../../domain/plan/values.ts';
import type { NodeType } from '../../../schemas/types.ts';
import { ItemFold } from './item-details.tsx';
import { type NodeProps, useLabel, usePaper } from './paper-context.tsx';

/**
 * An item printed as a paragraph with its number: hạn chế, quan điểm, mục tiêu, giải pháp, giai
 * đoạn, …
 */
export const ProseItem = memo(function ProseItem({ node }: NodeProps) {
  const label = useLabel(node.id);
  const { Field, Tools } = usePaper().parts;
  return (
    <div id={`n-${node.id}`} className={`item item-${node.type} run-in`}>
      {label !== '' && <span className="label">{label} </span>}
      <Lead node={node} />
      <Field node={node} field={textField(node.type) ?? 'text'} hint={hintOf(node.type)} block />
      <ItemFold node={node} />
      {Tools && <Tools node={node} />}
    </div>
  );
});

/** Where the text of an item is called otherwise than "Nội dung" with the item's name. */
const HINTS: Partial<Readonly<Record<NodeType, string>>> = {
  phase: 'Trọng tâm của giai đoạn',
  assignment: 'Nhiệm vụ của cơ quan',
};

const hintOf = (type: NodeType): string =>
  HINTS[type] ?? `Nội dung ${nodeName(type, 'vi').toLowerCase()}`;

/** What stands in bold before the text: the name, the agency, the pillar and horizon. */
function Lead({ node }: NodeProps): ReactNode {
  const { Field, editing } = usePaper().parts;
  const has = (field: string) => editing || textOf(node, field) !== '';
  switch (node.type) {
    case 'phase':
      return (
        <b className="lead lead-line">
          <Field node={node} field="name" />
          {' ('}
          <Field node={node} field="firstYear" />
          {' – '}
          <Field node={node} field="lastYear" />
          {')'}
        </b>
      );
    case 'assignment':
      return (
        has('agency') && (
          <b className="lead">
            <Field node={node} field="agency" />
            {': '}
          </b>
        )
      );
    case 'recommendation':
      return (
        has('addressee') && (
          <b className="lead">
            {'Kiến nghị '}
            <Field node={node} field="addressee" />
            {': '}
          </b>
        )
      );
    case 'objective':
      return (has('pillar') || node.fields.horizon !== undefined) &&
        node.fields.level !== 'general' ? (
        <b className="lead">
          <Field node={node} field="pillar" />
          {(editing || node.fields.horizon !== undefined) && (
            <>
              {textOf(node, 'pillar') === '' && !editing ? 'Đến năm ' : ' (đến năm '}
              <Field node={node} field="horizon" hint="năm" />
              {textOf(node, 'pillar') === '' && !editing ? '' : ')'}
            </>
          )}
          {': '}
        </b>
      ) : null;
    case 'limitation':
      return (
        has('pillar') && (
          <b className="lead">
            <Field node={node} field="pillar" />
            {': '}
          </b>
        )
      );
    default: {
      const [heading] = headingFields(node.type);
      return heading === undefined ? null : (
        <b className="lead lead-line">
          <Field node={node} field={heading} />
        </b>
      );
    }
  }
}
