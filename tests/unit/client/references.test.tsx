import { renderToStaticMarkup } from 'react-dom/server';
import { FieldView } from '../../../client/plan/paper/field-view.tsx';
import { createPaperStore, PaperProvider } from '../../../client/plan/paper/paper-context.tsx';
import type { PlanNode } from '../../../schemas/types.ts';

test('a reference to an item that was removed is seen, not left blank', () => {
  const titles: Readonly<Record<string, string>> = { 'mt-1': 'Phủ mạng băng rộng' };
  const store = createPaperStore({ labels: {}, html: {}, titleOf: (id) => titles[id] });
  const node: PlanNode = {
    id: 'ct-1',
    type: 'indicator',
    fields: { objectives: ['mt-1', 'mt-2'] },
    children: [],
  };
  const shown = renderToStaticMarkup(
    <PaperProvider value={{ store, parts: { Field: FieldView, editing: false } }}>
      <FieldView node={node} field="objectives" />
    </PaperProvider>,
  );
  expect(shown).toContain('Phủ mạng băng rộng; (mục đã xóa)');
});
