import { describe, expect, test } from '@jest/globals';
import { figuresAsOf } from '../../../../domain/checks/rules/figures-as-of.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../plan/documents.ts';
import { found, proved, said } from './judging.ts';

const figure = (fields: object, dataCutoff?: string) =>
  plan([node('section', 's', {}, [node('figure', 'f', { name: 'Thuê bao', ...fields })])], {
    dataCutoff,
  });
const month = '2021-06';

describe('figures-as-of', () => {
  test.each(['2021-06', '2021-06-01', '2021-07', '2021', '2022'])('%s is late enough', (asOf) => {
    expect(found(figuresAsOf, figure({ asOf }), { month })).toEqual([]);
    expect(proved(figuresAsOf, figure({ asOf }), { month })).toEqual(['f asOf']);
  });

  test.each(['2021-05', '2021-05-31', '2020', '2020-12'])('%s is stale', (asOf) => {
    expect(found(figuresAsOf, figure({ asOf }), { month })).toEqual(['f asOf']);
  });

  test('a draft by itself is judged by the plan’s own cut-off, a directive by its month', () => {
    const root = figure({ asOf: '2021-01' }, '2020-12');
    expect(found(figuresAsOf, root)).toEqual([]);
    expect(found(figuresAsOf, root, { month })).toEqual(['f asOf']);
    expect(found(figuresAsOf, figure({ asOf: '2020-11' }, '2020-12'))).toEqual(['f asOf']);
    expect(found(figuresAsOf, figure({ asOf: '1999' }))).toEqual([]);
  });

  test('a figure without date is stale for a directive', () => {
    expect(found(figuresAsOf, figure({}), { month })).toEqual(['f asOf']);
    expect(found(figuresAsOf, figure({}, '2020-12'))).toEqual([]);
  });

  test('an older figure stands when its note says why there is no later one', () => {
    const root = figure({ asOf: '2019-04', note: 'Chưa có số liệu mới; cập nhật sau.' });
    expect(found(figuresAsOf, root, { month })).toEqual([]);
    expect(proved(figuresAsOf, root, { month })).toEqual(['f note “Chưa có số liệu mới”']);
    const other = figure({ asOf: '2019-04', note: 'Tập trung ở miền núi.' });
    expect(found(figuresAsOf, other, { month })).toEqual(['f asOf']);
  });

  test('tells both dates', () => {
    expect(said(figuresAsOf, figure({ asOf: '2020-06' }), { month })).toEqual([
      'Số liệu: Thuê bao: số liệu tháng 6/2020 đã cũ so với mốc tháng 6/2021; hãy cập nhật, hoặc ghi chú vì sao không có số liệu mới hơn.',
    ]);
  });

  test('every figure of the first draft of Thanh Hóa is older than June 2021, none of the second', () => {
    const { first, second } = thanhHoaRevisions();
    expect(found(figuresAsOf, first, { month })).toHaveLength(15);
    expect(found(figuresAsOf, first)).toEqual([
      'sl-dan-so asOf',
      'sl-thon-ban-lom-song asOf',
      'sl-nhan-luc-cntt asOf',
      'sl-dn-cong-nghe-so asOf',
      'sl-tai-khoan asOf',
    ]);
    expect(found(figuresAsOf, second, { month })).toEqual([]);
    expect(found(figuresAsOf, second)).toEqual([]);
  });
});
