import { sectionLength } from '../../../../domain/checks/rules/section-length.ts';
import { theoryEvidence } from '../../../../domain/checks/rules/theory-evidence.ts';
import { node, plan } from '../plan/documents.ts';
import { foundIn, provenIn, thanhHoa } from './texts.ts';

const { first, second } = thanhHoa();

const THEORY =
  'Chuyển đổi số là quá trình thay đổi tổng thể và toàn diện về cách sống, cách làm việc và phương thức sản xuất dựa trên các công nghệ số. Dữ liệu là tài nguyên, nền tảng là công cụ, nhận thức và thể chế là điều kiện đi trước; công nghệ chỉ phát huy tác dụng khi tổ chức, quy trình và con người cùng thay đổi theo.';

const why = (text: string, role = 'necessity') =>
  plan([node('section', 's', { role, text })], { locality: 'Thanh Hóa' });

describe('theory-evidence', () => {
  it('finds a long passage of theory alone', () => {
    expect(foundIn(theoryEvidence, why(THEORY))).toEqual([`s.text: ${THEORY}`]);
  });

  it.each([
    ['a figure', `${THEORY} Đã có 30% hồ sơ.`],
    ['a citation', `${THEORY} Theo 749/QĐ-TTg.`],
    ['the country', `${THEORY} Ở nước ta cũng vậy.`],
    ['the province', `${THEORY} Thanh Hóa cũng vậy.`],
  ])('takes %s for evidence', (_, text) => {
    expect(foundIn(theoryEvidence, why(text))).toEqual([]);
    expect(provenIn(theoryEvidence, why(text))).toHaveLength(1);
  });

  it('asks nothing of short passages, nor of other sections', () => {
    expect(foundIn(theoryEvidence, why('Chuyển đổi số là cần thiết.'))).toEqual([]);
    expect(foundIn(theoryEvidence, why(THEORY, 'solutions'))).toEqual([]);
  });

  it('finds the theory of the first Thanh Hóa draft, which the second ties to practice', () => {
    expect(foundIn(theoryEvidence, first)).toEqual([
      expect.stringMatching(/^boi-canh\.text: Cuộc Cách mạng công nghiệp lần thứ tư/),
    ]);
    expect(foundIn(theoryEvidence, second)).toEqual([]);
    expect(provenIn(theoryEvidence, second).length).toBeGreaterThan(0);
  });
});

describe('section-length', () => {
  const words = (count: number) => 'chữ '.repeat(count).trim();
  const divided = plan([
    node('section', 'a', { role: 'situation', text: words(60) }, [
      node('limitation', 'l', { text: words(30) }),
    ]),
    node('section', 'b', { role: 'solutions', text: words(70) }),
  ]);

  it('counts a section with all below it', () => {
    expect(foundIn(sectionLength, divided, { most: 80 })).toEqual(['a']);
    expect(provenIn(sectionLength, divided, { most: 80 })).toEqual(['b']);
    expect(foundIn(sectionLength, divided, { most: 90 })).toEqual([]);
  });

  it('looks at the roles named alone', () => {
    expect(foundIn(sectionLength, divided, { most: 50, roles: ['solutions'] })).toEqual(['b']);
  });
});
