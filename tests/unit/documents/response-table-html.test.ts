import type { ResponseTable } from '../../../schemas/types.ts';
import { responseTablePage } from '../../../server/documents/response-table/response-table-html.ts';

const table: ResponseTable = {
  planId: 'p',
  title: 'Đề án thử',
  draftingAgency: 'Sở Thông tin và Truyền thông',
  revision: 2,
  asked: {
    asked: 1,
    answered: 1,
    agreed: 0,
    silent: 0,
    declined: 0,
    waiting: 0,
    unanswered: 0,
  },
  directives: [],
  agencies: [
    {
      agency: 'Sở Tài chính',
      status: 'answered',
      remarks: 1,
      accepted: 1,
      partlyAccepted: 0,
      explained: 0,
      noAnswer: 0,
      unanswered: 0,
    },
  ],
  sections: [
    {
      sectionId: 's',
      heading: 'I. Sự cần thiết',
      rows: [
        {
          order: 1,
          number: 1,
          commentId: 'c',
          at: '2021-06-14T03:00:00.000Z',
          kind: 'suggestion',
          agency: 'Sở Tài chính',
          speaker: 'Giám đốc',
          recordedBy: 'Thư ký',
          sectionId: 's',
          place: 'I. Sự cần thiết',
          text: 'Nêu rõ',
          html: '<p>Nêu rõ</p>',
          status: 'answered',
          quote: 'kinh phí',
          disposition: 'accepted',
          reason: 'Đã bổ sung',
          reasonHtml: '<p>Đã bổ sung</p>',
          merged: [],
          after: [
            {
              changeId: 'x',
              hunks: [{ op: '+', text: 'nguồn vốn' }],
              line: 'Content edited',
              html: '<ins class="rl-ins"><span class="rl-vh" lang="en">inserted: </span>nguồn vốn</ins>',
            },
          ],
        },
      ],
    },
  ],
  generatedAt: '2021-06-14T08:00:00.000Z',
};

describe('responseTablePage', () => {
  it('says in an English page which words are Vietnamese, and of a Vietnamese page nothing', () => {
    const english = responseTablePage(table, 'en');
    const vietnamese = [...english.matchAll(/<(span|div) lang="vi">(.*?)<\/\1>/g)].map(
      ([, , words]) => words,
    );
    expect(vietnamese).toEqual([
      'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
      'Đề án thử',
      'Sở Tài chính',
      'I. Sự cần thiết',
      'Sở Tài chính',
      'Giám đốc',
      'Thư ký',
      'I. Sự cần thiết',
      '<blockquote>“kinh phí”</blockquote><p>Nêu rõ</p>',
      '<p>Đã bổ sung</p>',
      '<ins class="rl-ins"><span class="rl-vh" lang="en">inserted: </span>nguồn vốn</ins>',
    ]);
    expect(responseTablePage(table, 'vi')).not.toContain('lang="vi">S');
  });

  it('says where a count has more in it than its heading', () => {
    const note = 'Cột “Tiếp thu” tính cả ý kiến mà nội dung đã có trong dự thảo.';
    expect(responseTablePage(table, 'vi')).not.toContain(note);
    const [section] = table.sections;
    const [row] = section?.rows ?? [];
    if (!section || !row) throw new Error('the table has no row');
    const rows = [{ ...row, disposition: 'already-there' as const }];
    const sections = [{ ...section, rows }];
    expect(responseTablePage({ ...table, sections }, 'vi')).toContain(note);
  });

  it('names the agency that reports below the one that it belongs to', () => {
    const page = responseTablePage(
      { ...table, title: 'Đề án tỉnh Lào Cai', locality: 'Lào Cai' },
      'vi',
    );
    expect(page).toMatch(/ỦY BAN NHÂN DÂN TỈNH LÀO CAI<\/span><br>SỞ THÔNG TIN VÀ TRUYỀN THÔNG</);
  });

  it('keeps words for screen readers out of sight', () => {
    expect(responseTablePage(table, 'vi')).toMatch(/\.rl-vh\s*\{[^}]*clip-path/);
  });
});
