import { expect, test } from '@jest/globals';
import { FILE_TYPES } from '../../schemas/file-types.ts';
import { readLetter } from './letter-reader.ts';
import { takeFile } from './taken-file.ts';
import type { Client } from './test-app.ts';

/**
 * The letters that go with a plan that was returned, submitted again, and put on the agenda of a
 * meeting.
 */
export function lettersTaken(client: (login: string) => Client, plan: string): void {
  test('the letter of a submission, the notice of a conclusion and the minutes of a meeting come as Word and PDF files', async () => {
    const [{ meeting }] = (await client('thuky').get('/meetings')).body.meetings;
    for (const [path, name, kind] of [
      [`${plan}/revisions/2/cover-letter`, 'Tờ trình', 'Kính gửi: '],
      [`${plan}/rounds/1/conclusion`, 'Thông báo kết luận', 'Kết luận của '],
      [`/meetings/${meeting.id}/minutes`, `Biên bản - ${meeting.title}`, meeting.title],
    ] as const) {
      expect((await client('thanhvien1').get(path)).status).toBe(200);
      const { type, body, headers } = await takeFile(client('thanhvien1'), path);
      expect(type).toBe(FILE_TYPES.docx);
      expect(headers['content-disposition']).toContain(encodeURIComponent(name));
      expect(readLetter(body).lines.some((line) => line.startsWith(kind))).toBe(true);
      const asPdf = await takeFile(client('thanhvien1'), `${path}?format=pdf`);
      expect([asPdf.type, `${asPdf.body.subarray(0, 5)}`]).toEqual([FILE_TYPES.pdf, '%PDF-']);
    }
  });
}
