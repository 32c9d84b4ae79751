import { renderToStaticMarkup } from 'react-dom/server';
import { Letterhead } from '../../../client/plan/paper/letterhead.tsx';
import { createPaperStore, PaperProvider } from '../../../client/plan/paper/paper-context.tsx';
import type { PlanDocument } from '../../../schemas/types.ts';

const Field = () => null;

function topOf(fields: PlanDocument['fields']): string {
  const document: PlanDocument = { id: 'de-an', type: 'plan', fields, children: [] };
  const store = createPaperStore({ labels: {}, html: {}, titleOf: () => '' });
  return renderToStaticMarkup(
    <PaperProvider value={{ store, parts: { Field, editing: false } }}>
      <Letterhead document={document} />
    </PaperProvider>,
  );
}

test.each([
  [{ approvingAgency: 'Ban Thường vụ Đảng ủy xã Kim Liên' }, 'Đảng Cộng sản Việt Nam'],
  [{ approvingAgency: 'Uỷ ban Kiểm tra Tỉnh uỷ'.normalize('NFD') }, 'Đảng Cộng sản Việt Nam'],
  [{ draftingAgency: 'Ban Tuyên giáo và Dân vận Tỉnh ủy' }, 'Đảng Cộng sản Việt Nam'],
  [{ approvingAgency: 'Ủy ban nhân dân tỉnh Nghệ An' }, 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  [
    { approvingAgency: 'UBND tỉnh', draftingAgency: 'Văn phòng Tỉnh ủy' },
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
  ],
])('the head of a plan with %j reads “%s”, as its Word file does', (fields, words) => {
  const shown = topOf(fields);
  for (const top of ['Đảng Cộng sản Việt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'])
    expect(shown.includes(top)).toBe(top === words);
});
