import { readSeed } from '../../../../seeds/load.ts';
import { issuedPaper } from '../../../../server/documents/issued/issued-paper.ts';
import { pdfPaper } from '../../../../server/documents/pdf/pdf-paper.ts';
import { pagesOf } from '../../../../server/documents/pdf/typesetter.ts';
import { upToListed } from '../../../../server/documents/pdf/up-to-listed.ts';

const about = { title: 'Đề án', author: 'Sở', at: '2021-06-25T03:00:00Z' };
const { document } = readSeed('thanh-hoa');

/**
 * The plan with its last section short by some of its items, so that what comes last stands
 * elsewhere on its page.
 */
const shortened = (items: number) => ({
  ...document,
  children: document.children.map((section, index, { length }) =>
    index === length - 2 ? { ...section, children: section.children.slice(items) } : section,
  ),
});

test.each([0, 3, 6])(
  'headings stand on the pages of the whole paper, %d items less',
  async (items) => {
    const plan = shortened(items) as typeof document;
    const paper = pdfPaper(issuedPaper(plan, { draft: 'working' }), about);
    const cut = upToListed(paper);
    expect(await pagesOf(() => cut)).toEqual(await pagesOf(() => paper));
    expect(JSON.stringify(cut).length).toBeLessThan(0.8 * JSON.stringify(paper).length);
  },
);
