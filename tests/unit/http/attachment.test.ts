import { attachment } from '../../../server/http/attachment.ts';

describe('the name of a file to be kept', () => {
  it('is told as it is, and in plain letters for programs that read no others', () => {
    expect(attachment('Đề án Chuyển đổi số – Dự thảo lần 1.docx')).toBe(
      `attachment; filename="De an Chuyen doi so - Du thao lan 1.docx"; filename*=UTF-8''${encodeURIComponent('Đề án Chuyển đổi số – Dự thảo lần 1.docx')}`,
    );
  });

  it.each([
    ['"a\\b%.docx', '_a_b_.docx'],
    ['表 1.docx', '_ 1.docx'],
    ['a\r\nSet-Cookie: b.docx', 'a__Set-Cookie: b.docx'],
  ])('never leaves its quotation marks: %j', (name, plain) => {
    expect(attachment(name)).toContain(`; filename="${plain}";`);
    expect(attachment(name)).toMatch(/^[ -~]*$/);
  });

  it('takes half a character for none', () => {
    expect(attachment('Đề án \ud83d.docx')).toContain(
      `filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20.docx`,
    );
  });

  it('encodes the marks that a header gives a meaning of its own', () => {
    expect(attachment("a'(1)*.docx")).toContain("filename*=UTF-8''a%27%281%29%2A.docx");
  });
});
