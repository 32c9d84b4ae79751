import { stepByStep } from '../support/seats.ts';
import { thanhHoaCast } from '../support/thanh-hoa/cast.ts';
import { closing } from '../support/thanh-hoa/closing.ts';
import { conference } from '../support/thanh-hoa/conference.ts';
import { revising } from '../support/thanh-hoa/revising.ts';
import { CHECKED, KEYS, REMARKS } from '../support/thanh-hoa/words.ts';

const cast = thanhHoaCast();
const step = stepByStep(() => cast.table.picture('story'));

beforeAll(cast.begin, 90_000);
afterAll(cast.end);

// The story in order; each step stands on the one before it.
describe('the Thanh Hóa plan from first submission to approval, every remark and directive in it', () => {
  conference(step, cast);
  revising(step, cast);
  closing(step, cast);

  test('every remark and directive was seen in the right state at each turn of the story', () => {
    const all = (keys: readonly string[], state: string) =>
      Object.fromEntries(keys.map((key) => [key, state]));
    const noted = all(['C10', 'D1'], 'Không cần trả lời');
    const asked = REMARKS.filter((key) => key !== 'C10');
    const byHand = ['D2', 'D3', 'D4', 'D5'];
    const open = all(asked, 'Chưa trả lời');
    expect(cast.seen).toEqual({
      'revision 1': { ...open, ...noted },
      returned: {
        ...open,
        ...noted,
        ...all(byHand, 'Chưa trả lời'),
        ...all(CHECKED, 'Chưa trả lời ✗ Chưa đạt'),
      },
      'revision 2': {
        ...all([...asked, ...byHand], 'Đã trả lời'),
        ...noted,
        C2: 'Đã xác nhận',
        ...all(CHECKED, 'Đã trả lời ✓ Đạt'),
      },
      approved: {
        ...all([...asked, ...byHand], 'Đã xác nhận'),
        ...noted,
        ...all(CHECKED, 'Đã xác nhận ✓ Đạt'),
      },
    });
    for (const state of Object.values(cast.seen).slice(1))
      expect(Object.keys(state).sort()).toEqual([...KEYS].sort());
  });

  test('no page complained meanwhile', () => {
    expect(cast.table.complaints()).toEqual([]);
  });
});
