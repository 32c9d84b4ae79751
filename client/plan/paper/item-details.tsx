import { columnFields, fieldLabel, headingFields, textField } from '../../../domain/plan/names.ts';
import { fieldValueOf, isEmpty } from '../../../domain/plan/values.ts';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { NodeType, PlanNode } from '../../../schemas/types.ts';
import { type NodeProps, usePaper, useUnfolded } from './paper-context.tsx';

/**
 * Fields that the paper prints in their place, where these are not the heading, the main text and
 * the columns of the type; the others are details, unfolded on demand.
 */
const IN_PLACE: Partial<Readonly<Record<NodeType, readonly string[]>>> = {
  plan: ['kind', 'title', 'draftingAgency', 'approvingAgency', 'locality'],
  section: ['heading', 'text', 'role'],
  limitation: ['text', 'pillar'],
  objective: ['text', 'pillar', 'horizon'],
  indicator: [...(columnFields('indicator') ?? []), 'trackingAgency'],
  task: ['title', 'leadAgency', 'coordinatingAgencies', 'deliverable', 'start', 'end'],
  phase: ['name', 'firstYear', 'lastYear', 'focus'],
  'budget-line': ['source', 'nature', 'year', 'amount'],
};

const inPlace = (type: NodeType): readonly (string | undefined)[] =>
  IN_PLACE[type] ?? [...headingFields(type), textField(type), ...(columnFields(type) ?? [])];

/** The fields of a node that stand among its details. */
export function detailFields(type: NodeType): readonly string[] {
  const shown = inPlace(type);
  return NODE_FIELDS[type].map(({ name }) => name).filter((name) => !shown.includes(name));
}

/**
 * Whether there is anything to unfold. While editing there always is, when the type has such
 * fields.
 */
export function hasDetails(node: PlanNode, editing: boolean): boolean {
  const fields = detailFields(node.type);
  return fields.some((field) => editing || !isEmpty(fieldValueOf(node, field)));
}

/** The rest of an item's fields: name and value, in the order of the schema. */
export function ItemDetails({ node }: NodeProps) {
  const { Field, editing } = usePaper().parts;
  const fields = detailFields(node.type).filter(
    (field) => editing || !isEmpty(fieldValueOf(node, field)),
  );
  return (
    <dl className="details">
      {fields.map((field) => (
        <div key={field} className="detail">
          <dt>{fieldLabel(node.type, field, 'vi')}</dt>
          <dd>
            <Field node={node} field={field} hint="Chưa có" block />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The button that unfolds the details of an item set as a paragraph, and the details below it. */
export function ItemFold({ node }: NodeProps) {
  const { Details = ItemDetails, editing } = usePaper().parts;
  const [open] = useUnfolded(node.id);
  if (!hasDetails(node, editing)) return null;
  return (
    <>
      <FoldButton node={node} />
      {open && <Details node={node} />}
    </>
  );
}

/**
 * Unfolds and folds the details of an item. Its sign is drawn by CSS: it is no part of the paper's
 * text.
 */
export function FoldButton({ node }: NodeProps) {
  const { editing } = usePaper().parts;
  const [open, setOpen] = useUnfolded(node.id);
  if (!hasDetails(node, editing)) return null;
  return (
    <button
      type="button"
      className="fold"
      aria-expanded={open}
      aria-label={open ? 'Thu gọn chi tiết' : 'Mở chi tiết'}
      title={open ? 'Thu gọn chi tiết' : 'Mở chi tiết'}
      onClick={() => setOpen(!open)}
    />
  );
}
