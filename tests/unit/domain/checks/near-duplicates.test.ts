import fc from 'fast-check';
import { nearDuplicates } from '../../../../domain/checks/rules/near-duplicates.ts';
import { similarPassages } from '../../../../domain/checks/rules/similar-passages.ts';
import { setFields } from '../../../../domain/plan/tree.ts';
import type { PlanDocument, PlanNode } from '../../../../schemas/types.ts';
import { node, plan } from '../plan/documents.ts';
import { verdictOf } from './judging.ts';
import { foundIn, provenIn, thanhHoa } from './texts.ts';

const { first, second } = thanhHoa();

const SENTENCE =
  'Rà soát, đơn giản hóa quy trình nội bộ; số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực; tích hợp thanh toán trực tuyến và trả kết quả tại nhà cho người dân vùng cao, biên giới';
const OTHER =
  'Đầu tư đường truyền cáp quang đến các thôn, bản chưa có sóng; vận động doanh nghiệp viễn thông dùng chung cột, trạm và chia sẻ chi phí vận hành ở những nơi ít khách hàng';

const solutions = (...texts: readonly string[]): PlanDocument =>
  plan([
    node(
      'section',
      's',
      {},
      texts.map(
        (text, at): PlanNode => node('solution', `g${at}`, { title: `Giải pháp ${at}`, text }),
      ),
    ),
  ]);

describe('near-duplicates', () => {
  it('finds a passage that says again what an earlier one said, and shows both places', () => {
    const { found } = verdictOf(
      nearDuplicates,
      solutions(SENTENCE, OTHER, `${SENTENCE}, nhất là hộ nghèo.`),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      nodeId: 'g2',
      field: 'text',
      quote: `${SENTENCE}, nhất là hộ nghèo.`,
      related: [{ nodeId: 'g0', field: 'text', quote: SENTENCE }],
    });
    expect(found[0]?.message.vi).toContain('“Giải pháp: Giải pháp 0” (100% từ ngữ)');
  });

  it('finds a paragraph within a longer text, and two in one item', () => {
    expect(foundIn(nearDuplicates, solutions(`${OTHER}.\n\n${SENTENCE}.`, SENTENCE))).toEqual([
      `g1.text: ${SENTENCE}`,
    ]);
    expect(foundIn(nearDuplicates, solutions(`${OTHER}.\n\n${OTHER}.`))).toEqual([
      `g0.text: ${OTHER}.`,
    ]);
  });

  it('lets pass what is different, short or form', () => {
    const form =
      'Cơ quan phối hợp: Sở Tài chính, Sở Nội vụ, Sở Kế hoạch và Đầu tư, Ủy ban nhân dân các huyện, thị xã, thành phố và các đơn vị có liên quan trên địa bàn tỉnh.';
    const agencies =
      'Sở Tài chính; Sở Nội vụ; Sở Kế hoạch và Đầu tư; Sở Khoa học và Công nghệ; Công an tỉnh; Ủy ban nhân dân các huyện, thị xã, thành phố; Văn phòng Ủy ban nhân dân tỉnh';
    const short = 'Nâng cao nhận thức của người dân về chuyển đổi số.';
    expect(foundIn(nearDuplicates, solutions(SENTENCE, OTHER))).toEqual([]);
    for (const text of [form, agencies, short])
      expect(foundIn(nearDuplicates, solutions(text, text))).toEqual([]);
  });

  it('proves to the chair that no passages are alike, by the share that was asked', () => {
    const half = `${SENTENCE.slice(0, 100)}; ${OTHER.slice(0, 80)}`;
    expect(provenIn(nearDuplicates, solutions(SENTENCE, half))).toEqual(['root']);
    expect(provenIn(nearDuplicates, solutions(SENTENCE, half), { share: 0.5 })).toEqual([]);
    expect(foundIn(nearDuplicates, solutions(SENTENCE, half), { share: 0.5 })).toHaveLength(1);
  });

  it('finds the repeats of the first Thanh Hóa draft, and none in the second', () => {
    expect(
      verdictOf(nearDuplicates, first).found.map(({ nodeId, related }) => [
        nodeId,
        ...related.map((place) => place.nodeId),
      ]),
    ).toEqual([
      ['gp-tuyen-truyen', 'gp-nhan-thuc'],
      ['gd-khoi-dong', 'gp-nhan-thuc', 'gp-tuyen-truyen'],
    ]);
    expect(foundIn(nearDuplicates, second)).toEqual([]);
    expect(provenIn(nearDuplicates, second)).toEqual(['de-an']);
  });

  it('says after any edits what it says of the plan read afresh', () => {
    const texts = [
      SENTENCE,
      OTHER,
      `${SENTENCE}, nhất là hộ nghèo`,
      'Ngắn.',
      `${OTHER}.\n\n${SENTENCE}`,
    ];
    const edits = fc.array(fc.record({ at: fc.nat(3), text: fc.constantFrom(...texts) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(edits, (steps) => {
        let root = solutions(...texts.slice(0, 4));
        for (const { at, text } of steps) {
          root = setFields(root, `g${at}`, { title: `Giải pháp ${at}`, text });
          expect(verdictOf(nearDuplicates, root)).toEqual(
            verdictOf(nearDuplicates, structuredClone(root)),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('similar-passages', () => {
  it('finds passages that share half of their words, not those that repeat', () => {
    const half = `${SENTENCE.slice(0, 110)}; ${OTHER}`;
    expect(foundIn(similarPassages, solutions(SENTENCE, half))).toEqual([`g1.text: ${half}`]);
    expect(foundIn(similarPassages, solutions(SENTENCE, SENTENCE))).toEqual([]);
    expect(foundIn(similarPassages, solutions(SENTENCE, OTHER))).toEqual([]);
  });

  it('stays silent on the Thanh Hóa plan', () => {
    expect(foundIn(similarPassages, first)).toEqual([]);
    expect(foundIn(similarPassages, second)).toEqual([]);
  });
});
