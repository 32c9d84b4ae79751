import { renderToStaticMarkup } from 'react-dom/server';
import {
  createPaperStore,
  type FieldProps,
  PaperProvider,
} from '../../../client/plan/paper/paper-context.tsx';
import { SectionView } from '../../../client/plan/paper/section-view.tsx';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { NodeType, PlanNode } from '../../../schemas/types.ts';

/** The names of the fields that can be edited where the paper shows a node, everything unfolded. */
function editableIn(node: PlanNode): ReadonlySet<string> {
  const asked = new Set<string>();
  const note = (props: FieldProps) => {
    if (props.node.id === node.id) asked.add(props.field);
    return null;
  };
  const store = createPaperStore({ labels: {}, html: {}, titleOf: () => '' });
  store.setOpen(node.id, true);
  const around: PlanNode = { id: 'phan', type: 'section', fields: {}, children: [node] };
  const shown = node.type === 'section' || node.type === 'appendix' ? node : around;
  renderToStaticMarkup(
    <PaperProvider value={{ store, parts: { Field: note, editing: true } }}>
      <SectionView node={shown} depth={0} />
    </PaperProvider>,
  );
  return asked;
}

const empty = (type: NodeType, fields: object = {}): PlanNode =>
  ({ id: 'muc', type, fields, children: [] }) as PlanNode;

const types = (Object.keys(NODE_FIELDS) as NodeType[]).filter((type) => type !== 'plan');

test.each(types)(
  'every field of a new node of type %s can be filled in where it stands',
  (type) => {
    const asked = new Set([
      ...editableIn(empty(type)),
      ...(type === 'indicator' ? editableIn(empty(type, { measure: 'qualitative' })) : []),
    ]);
    const missing = NODE_FIELDS[type].filter(({ name }) => !asked.has(name));
    expect(missing.map(({ name }) => name)).toEqual([]);
  },
);
