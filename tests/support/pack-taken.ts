import { expect, test } from '@jest/globals';
import { readPack } from './pack-reader.ts';
import { takeFile } from './taken-file.ts';
import type { Client } from './test-app.ts';

/** The papers of a plan submitted twice, taken as one file by those who take part in it. */
export function packTaken(client: (login: string) => Client, plan: string): void {
  const pack = `${plan}/revisions/2/pack`;

  test('all papers of a resubmission come as one file, whose contents were told before', async () => {
    const { body } = await client('thanhvien1').get(`${pack}/contents`);
    expect(body).toEqual({
      name: expect.stringMatching(
        /^Hồ sơ trình lại - Đề án Chuyển đổi số .* - Dự thảo lần 2\.zip$/,
      ),
      files: [
        '01 Tờ trình.docx',
        '02 Dự thảo lần 2.docx',
        '03 Bản đánh dấu thay đổi so với dự thảo lần 1.docx',
        '04 Bảng tổng hợp, tiếp thu, giải trình ý kiến.docx',
        '05 Bảng tổng hợp, tiếp thu, giải trình ý kiến.xlsx',
        '06 Bản tóm tắt thay đổi.docx',
        'manifest.json',
        'SHA256SUMS',
      ],
    });
    expect((await client('thanhvien1').get(pack)).status).toBe(200);
    const taken = await takeFile(client('thanhvien1'), pack);
    expect(taken.type).toBe('application/zip');
    expect(taken.get('Content-Disposition')).toContain(encodeURIComponent('Hồ sơ trình lại'));
    const { names, summed, manifest } = readPack(taken.body);
    expect(names).toEqual(body.files);
    expect(summed).toEqual(names.filter((name) => name !== 'SHA256SUMS'));
    const { revisions } = (await client('thanhvien1').get(`${plan}/revisions`)).body;
    expect(manifest).toMatchObject({
      plan: { id: plan.split('/').at(-1) },
      revision: { number: 2, sha256: revisions[1].sha256 },
      comparedWith: { number: 1, sha256: revisions[0].sha256 },
    });
  });

  test('what changed comes by itself, too, of every revision but the first', async () => {
    const summary = `${plan}/revisions/2/change-summary`;
    expect((await client('thanhvien1').get(summary)).status).toBe(200);
    const taken = await takeFile(client('thanhvien1'), summary);
    const { of } = readPack((await takeFile(client('thanhvien1'), pack)).body);
    expect(taken.body.equals(of('06 Bản tóm tắt thay đổi.docx'))).toBe(true);
    const printed = await takeFile(client('thanhvien1'), `${summary}?format=pdf`);
    expect(printed.type).toBe('application/pdf');
    expect(printed.body.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await client('nguoingoai').get(summary)).status).toBe(404);
    const first = await client('thanhvien1').get(summary.replace('/2/', '/1/'));
    expect([first.status, first.body.detail]).toEqual([
      404,
      'Dự thảo lần 1 không có bản trước để so sánh.',
    ]);
  });

  test('a pack is for those who may read the plan, of a revision that there is', async () => {
    for (const address of [pack, `${pack}/contents`]) {
      expect((await client('nguoingoai').get(address)).status).toBe(404);
      // Sees that things happen, not what the plan says.
      expect((await client('quantri').get(address)).status).toBe(403);
      for (const number of ['7', '0', 'x'])
        expect((await client('chutri').get(address.replace('/2/', `/${number}/`))).status).toBe(
          404,
        );
    }
  });
}
