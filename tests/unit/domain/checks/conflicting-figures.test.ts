import { conflictingFigures } from '../../../../domain/checks/rules/conflicting-figures.ts';
import { perHundredPeople } from '../../../../domain/checks/rules/per-hundred-people.ts';
import { findNode, setFields } from '../../../../domain/plan/tree.ts';
import { node, plan } from '../plan/documents.ts';
import { said, verdictOf } from './judging.ts';
import { foundIn, provenIn, saying, thanhHoa, wordsIn } from './texts.ts';

const { first, second } = thanhHoa();

const health = { name: 'Tỷ lệ dân số được lập hồ sơ sức khỏe điện tử', unit: '%' };
const figure = (id: string, fields: object) => node('figure', id, { ...health, ...fields });

describe('conflicting-figures', () => {
  it('finds two figures for one thing at one time, and shows both places', () => {
    const { found } = verdictOf(
      conflictingFigures,
      plan([
        figure('a', { value: 63, asOf: '2020-12' }),
        node('indicator', 'b', {
          ...health,
          name: 'Tỷ lệ dân số có hồ sơ sức khoẻ điện tử',
          baselineValue: 60,
          baselineYear: 2020,
        }),
      ]),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      nodeId: 'b',
      field: 'baselineValue',
      related: [{ nodeId: 'a', field: 'value' }],
    });
    expect(found[0]?.message.vi).toContain('nêu 60%');
    expect(found[0]?.message.vi).toContain('nêu 63%');
  });

  it('reads what a text says of the same, rounded or not', () => {
    const text = (value: string) =>
      saying(`Năm 2020, tỷ lệ dân số có hồ sơ sức khỏe điện tử đạt ${value}.`, [
        figure('a', { value: 63.4, asOf: '2020' }),
      ]);
    expect(foundIn(conflictingFigures, text('60%'))).toEqual(['a.value']);
    expect(foundIn(conflictingFigures, text('63,4%'))).toEqual([]);
    expect(foundIn(conflictingFigures, text('hơn 63%'))).toEqual([]);
  });

  it('knows a ranking by its abbreviation', () => {
    const ranked = (year: number) =>
      plan([
        node('ranking', 'r', { name: 'Chỉ số chuyển đổi số (DTI)', rank: 15, year: 2020 }),
        node('indicator', 'i', {
          name: 'Xếp hạng cấp tỉnh (DTI)',
          measure: 'rank',
          baselineValue: 12,
          baselineYear: year,
        }),
      ]);
    expect(foundIn(conflictingFigures, ranked(2020))).toEqual(['i.baselineValue']);
    expect(foundIn(conflictingFigures, ranked(2021))).toEqual([]);
  });

  it('finds systems that run through four levels here and three there', () => {
    const text =
      'Các hệ thống được kết nối liên thông 4 cấp. Văn bản được kết nối liên thông giữa các cơ quan ở cả 3 cấp.';
    expect(wordsIn(conflictingFigures, text)).toEqual(['3 cấp']);
    expect(wordsIn(conflictingFigures, text.replace('3 cấp', 'bốn cấp'))).toEqual([]);
    expect(wordsIn(conflictingFigures, 'Liên thông 4 cấp. Dùng thống nhất ở ba cấp.')).toEqual([]);
  });

  it.each([
    ['another time', { value: 70, asOf: '2021-06' }],
    ['another thing', { name: 'Tỷ lệ dân số có bảo hiểm y tế điện tử', value: 70, asOf: '2020' }],
    ['another unit', { unit: 'người', value: 70, asOf: '2020' }],
    ['the same value', { value: 63, asOf: '2020' }],
  ])('lets %s pass', (_, fields) => {
    expect(
      foundIn(
        conflictingFigures,
        plan([figure('a', { value: 63, asOf: '2020' }), figure('b', fields)]),
      ),
    ).toEqual([]);
  });

  it('lets indicators of different scopes differ', () => {
    const indicator = (id: string, scope: string, value: number) =>
      node('indicator', id, { ...health, scope, targets: [{ period: '2025', value }] });
    const of = (scope: string) => plan([indicator('a', 'Đô thị', 90), indicator('b', scope, 70)]);
    expect(foundIn(conflictingFigures, of('Nông thôn'))).toEqual([]);
    expect(foundIn(conflictingFigures, of('Đô thị'))).toEqual(['b.targets']);
  });

  it('has nothing against the Thanh Hóa plan until a baseline is changed', () => {
    expect(foundIn(conflictingFigures, first)).toEqual([]);
    expect(foundIn(conflictingFigures, second)).toEqual([]);
    expect(provenIn(conflictingFigures, second)).toEqual(['de-an']);
    const dti = findNode(first, 'ct-xep-hang-dti');
    const changed = setFields(first, 'ct-xep-hang-dti', { ...dti?.fields, baselineValue: 12 });
    expect(foundIn(conflictingFigures, changed)).toEqual(['ct-xep-hang-dti.baselineValue']);
  });
});

describe('per-hundred-people', () => {
  const people = node('figure', 'p', { name: 'Dân số toàn tỉnh', value: 3640128, unit: 'người' });
  const words = (density: string) => `2.350.000 thuê bao; đạt mật độ ${density} thuê bao/100 dân`;

  it('finds a density that the population does not bear out', () => {
    const root = saying(`Ước đạt ${words('46,1')}.`, [people]);
    expect(foundIn(perHundredPeople, root)).toEqual([`s.text: ${words('46,1')}`]);
    expect(said(perHundredPeople, root)[0]).toContain('64,6');
  });

  it('lets one pass that fits it roughly, and all where the plan gives no population', () => {
    expect(foundIn(perHundredPeople, saying(`Ước đạt ${words('64,1')}.`, [people]))).toEqual([]);
    expect(foundIn(perHundredPeople, saying(`Ước đạt ${words('46,1')}.`))).toEqual([]);
  });
});
