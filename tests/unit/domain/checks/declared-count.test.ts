import { declaredCount } from '../../../../domain/checks/rules/declared-count.ts';
import { removeNode } from '../../../../domain/plan/tree.ts';
import { node, plan } from '../plan/documents.ts';
import { said } from './judging.ts';
import { foundIn, provenIn, saying, thanhHoa, wordsIn } from './texts.ts';

const { first, second } = thanhHoa();

const tasks = (count: number) =>
  Array.from({ length: count }, (_, at) => node('task', `t${at}`, { title: `Việc ${at}` }));

describe('declared-count', () => {
  it('finds four listed where five are announced', () => {
    const text =
      'Tập trung vào 5 nội dung chính sách gồm: nhân lực; phân bổ và quản lý kinh phí; tổ chức bộ máy đến cơ sở; dữ liệu.';
    expect(wordsIn(declaredCount, text)).toEqual(['5 nội dung']);
    expect(said(declaredCount, saying(text))[0]).toContain('liệt kê 4');
  });

  it.each([
    ['Có ba trụ cột: chính quyền số và kinh tế số.', 'ba trụ cột'],
    ['Có 3 giải pháp: (1) thể chế, (2) hạ tầng, (3) nhân lực, (4) dữ liệu.', '3 giải pháp'],
    ['Có 03 nhóm nhiệm vụ sau:\n\n- hạ tầng\n- dữ liệu', '03 nhóm nhiệm vụ'],
    ['Có 03 yêu cầu như sau:\n\na) rõ người\n\nb) rõ việc', '03 yêu cầu'],
  ])('finds the wrong count of “%s”', (text, quote) => {
    expect(wordsIn(declaredCount, text)).toEqual([quote]);
  });

  it.each([
    'Có ba trụ cột: chính quyền số, kinh tế số và xã hội số.',
    'gồm ba cấp độ: số hóa thông tin, số hóa quy trình và đổi mới mô hình; trong đó dữ liệu là tài nguyên, nền tảng là công cụ.',
    'Có 5 nội dung như: nhân lực; kinh phí; dữ liệu.',
    'Có 5 nội dung: nhân lực; kinh phí; dữ liệu…',
    'Có 15 nguyên tắc, gồm: tuân thủ kiến trúc; dùng chung; v.v.',
    'Mỗi 3 nhiệm vụ có một báo cáo: đầy đủ; đúng hạn.',
    'Có 3 giải pháp: nâng cao nhận thức, kỹ năng; hoàn thiện thể chế, chính sách; bố trí vốn, nhân lực.',
    'Có 2 yêu cầu sau:\n\n1. rõ người\n2. rõ việc',
    'Giai đoạn 2 nội dung chính: hạ tầng; dữ liệu; nhân lực.',
    'Hoàn thành 4 nhiệm vụ của năm 2020.',
    'Thực hiện 04 nhiệm vụ đột phá.',
    'Giao 4 nhiệm vụ cho 12 cơ quan, gồm: Sở Tài chính; Sở Nội vụ; Sở Y tế.',
    'Có 3 nhiệm vụ: Hoàn thiện thể chế, chính sách. Phát triển hạ tầng. Đào tạo nhân lực.',
    'Có 03 nhiệm vụ sau:\n\n1. Hạ tầng\n\nMô tả.\n\n2. Dữ liệu\n\nMô tả.\n\n3. Nhân lực',
    'Có 03 nhiệm vụ sau:\n\n**a) Hạ tầng**\n\n**b) Dữ liệu**\n\nMô tả.\n\n**c) Nhân lực**',
    'Đến năm 2025 có 3 nội dung đến năm 2030, gồm: hạ tầng; dữ liệu; nhân lực.',
  ])('lets “%s” pass', (text) => {
    expect(wordsIn(declaredCount, text)).toEqual([]);
  });

  it('proves a count that is kept', () => {
    expect(provenIn(declaredCount, saying('Có 2 yêu cầu: rõ người; rõ việc.'))).toEqual([
      's.text: 2 yêu cầu',
    ]);
  });

  it('holds what a section announces against what stands in it, however it is divided', () => {
    const text = 'Đề án xác định 04 nhiệm vụ trọng tâm.';
    expect(foundIn(declaredCount, saying(text, tasks(3)))).toEqual(['s.text: 04 nhiệm vụ']);
    expect(foundIn(declaredCount, saying(text, tasks(4)))).toEqual([]);
    const lead = 'Có 04 nhiệm vụ sau:';
    expect(foundIn(declaredCount, saying(lead, tasks(3)))).toEqual(['s.text: 04 nhiệm vụ']);
    expect(foundIn(declaredCount, saying(lead, tasks(4)))).toEqual([]);
    const divided = saying(text, [
      node('section', 'u', {}, tasks(3)),
      node('task', 'w', {}, [node('task', 'x')]),
    ]);
    expect(foundIn(declaredCount, divided)).toEqual([]);
  });

  it('holds what another section says of the plan against all of it, and of other plans against nothing', () => {
    const about = (text: string) =>
      plan([node('section', 'a', { text }), node('section', 'b', {}, tasks(3))]);
    expect(foundIn(declaredCount, about('Đề án gồm 04 nhiệm vụ.'))).toEqual([
      'a.text: 04 nhiệm vụ',
    ]);
    expect(foundIn(declaredCount, about('Đề án gồm 03 nhiệm vụ.'))).toEqual([]);
    expect(foundIn(declaredCount, about('Chương trình quốc gia có 04 nhiệm vụ.'))).toEqual([]);
    expect(foundIn(declaredCount, about('Nghị quyết số 58-NQ/TW nêu 04 nhiệm vụ.'))).toEqual([]);
  });

  it('has nothing against the Thanh Hóa plan until one of its four tasks is gone', () => {
    expect(foundIn(declaredCount, first)).toEqual([]);
    expect(foundIn(declaredCount, second)).toEqual([]);
    expect(foundIn(declaredCount, removeNode(first, 'nv-xa-hoi-so'))).toEqual([
      'phan-nhiem-vu.text: 04 nhiệm vụ',
    ]);
    expect(foundIn(declaredCount, removeNode(first, 'gd-tang-toc'))).toEqual([
      'phan-lo-trinh.text: 03 giai đoạn',
    ]);
  });
});
