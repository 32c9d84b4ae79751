import { describe, expect, test } from '@jest/globals';
import { namedSo, wordsPresent } from '../../../../domain/checks/named-words.ts';
import { indicatorExists } from '../../../../domain/checks/rules/indicator-exists.ts';
import { indicatorHasTarget } from '../../../../domain/checks/rules/indicator-has-target.ts';
import { rankingPresent } from '../../../../domain/checks/rules/ranking-present.ts';
import { targetRaised } from '../../../../domain/checks/rules/target-raised.ts';
import { taskExists } from '../../../../domain/checks/rules/task-exists.ts';
import { taskLocationPilot } from '../../../../domain/checks/rules/task-location-pilot.ts';
import type { PlanNode } from '../../../../schemas/types.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../plan/documents.ts';
import { found, proved, said } from './judging.ts';

const made = (...items: readonly PlanNode[]) => plan([node('section', 's', {}, items)]);
const { first, second } = thanhHoaRevisions();

describe('words that name something', () => {
  test('accents, order, figures and short forms don’t matter', () => {
    expect(
      wordsPresent(
        '100% cơ quan cấp tỉnh, huyện có cán bộ được đào tạo CNTT',
        'Tỷ lệ cơ quan cấp tỉnh, cấp huyện có cán bộ được đào tạo về công nghệ thông tin',
      ),
    ).toBe(1);
  });

  test('another thing in like words is not meant, but is the nearest', () => {
    const names = ['Tỷ lệ cán bộ cấp xã được tập huấn', 'Tỷ trọng kinh tế số trong GRDP'];
    const { named, nearest } = namedSo('Tỷ lệ cán bộ cấp tỉnh được đào tạo', names, (name) => name);
    expect(named).toEqual([]);
    expect(nearest).toBe(names[0]);
    expect(namedSo('Kinh tế số/GRDP', names, (name) => name).named).toEqual([names[1]]);
    expect(namedSo('', names, (name) => name).named).toEqual([]);
  });
});

describe('indicator-exists', () => {
  const asked = { name: '100% cơ quan cấp tỉnh, huyện có cán bộ được đào tạo CNTT' };

  test('an indicator that holds the words is the one', () => {
    const root = made(
      node('indicator', 'i1', { name: 'Tỷ trọng kinh tế số' }),
      node('indicator', 'i2', {
        name: 'Tỷ lệ cơ quan có cán bộ được đào tạo công nghệ thông tin',
        scope: 'Cấp tỉnh, cấp huyện',
      }),
    );
    expect(found(indicatorExists, root, asked)).toEqual([]);
    expect(proved(indicatorExists, root, asked)).toEqual(['i2 name']);
  });

  test('says at the plan that none is there, and which comes nearest', () => {
    const root = made(node('indicator', 'i1', { name: 'Tỷ lệ cán bộ cấp huyện được đào tạo' }));
    expect(found(indicatorExists, root, asked)).toEqual(['root']);
    expect(said(indicatorExists, root, asked)[0]).toContain(
      'chưa có chỉ tiêu “100% cơ quan cấp tỉnh, huyện có cán bộ được đào tạo CNTT”; hãy bổ sung. Gần nhất: Chỉ tiêu: Tỷ lệ cán bộ cấp huyện được đào tạo.',
    );
  });

  test('the second draft of Thanh Hóa has the indicator that was asked for', () => {
    const name = 'doanh nghiệp nhỏ và vừa trên sàn giao dịch TMĐT';
    expect(found(indicatorExists, first, { name })).toEqual(['de-an']);
    expect(proved(indicatorExists, second, { name })).toEqual(['ct-tmdt-dnnvv name']);
  });
});

describe('indicator-has-target', () => {
  const names = ['tài khoản thanh toán điện tử', 'tỷ trọng KTS trong GRDP', 'KTS từng ngành'];
  const root = made(
    node('indicator', 'i1', {
      name: 'Tỷ lệ dân số có tài khoản thanh toán điện tử',
      targets: [{ period: '2025', value: 50 }],
    }),
    node('indicator', 'i2', {
      name: 'Tỷ trọng kinh tế số trong GRDP',
      targets: [{ period: '2025' }],
    }),
  );

  test('a placeholder and an indicator that is not there stay open', () => {
    expect(found(indicatorHasTarget, root, { names })).toEqual(['i2 targets', 'root']);
    expect(proved(indicatorHasTarget, root, { names })).toEqual(['i1 targets']);
  });
});

describe('task-exists', () => {
  const root = made(
    node('task', 't1', { title: 'Hạ tầng', text: 'Xây dựng trung tâm dữ liệu của tỉnh' }),
  );

  test('a task that says the words is the one', () => {
    expect(found(taskExists, root, { name: 'Trung tâm dữ liệu' })).toEqual([]);
    expect(proved(taskExists, root, { name: 'Trung tâm dữ liệu' })).toEqual(['t1']);
    expect(found(taskExists, root, { name: 'Công nghệ thông tin cấp xã' })).toEqual(['root']);
  });
});

describe('ranking-present', () => {
  const rank = { name: 'DTI', rank: 12, outOf: 63, year: 2021 };
  const situation = (...items: readonly PlanNode[]) =>
    plan([
      node('section', 's', { role: 'situation' }, [node('section', 'below', {}, items)]),
      node('section', 'other', { role: 'objectives' }, [node('ranking', 'elsewhere', rank)]),
    ]);

  test('the current situation says rank, number and year', () => {
    const root = situation(node('ranking', 'r', rank));
    expect(found(rankingPresent, root)).toEqual([]);
    expect(proved(rankingPresent, root)).toEqual(['r rank']);
  });

  test('one without its year, or elsewhere, will not do', () => {
    expect(found(rankingPresent, situation())).toEqual(['root']);
    const undated = situation(node('ranking', 'r', { ...rank, year: undefined }));
    expect(found(rankingPresent, undated)).toEqual(['root']);
    expect(proved(rankingPresent, first)).toEqual(['xh-dti-2020 rank']);
  });
});

describe('task-location-pilot', () => {
  const places = ['Vinh', 'Cửa Lò', 'Hoàng Mai'];

  test('each place has a task marked as a pilot there', () => {
    const root = made(
      node('task', 't1', { title: 'Y tế', location: 'Thành phố Vinh, thị xã Cửa Lò', pilot: true }),
      node('task', 't2', { title: 'Giáo dục', location: 'Thị xã Hoàng Mai', pilot: false }),
      node('task', 't3', { title: 'Du lịch', location: 'Huyện Vĩnh Lộc', pilot: true }),
    );
    expect(proved(taskLocationPilot, root, { places })).toEqual(['t1 location', 't1 location']);
    expect(found(taskLocationPilot, root, { places })).toEqual(['root']);
    expect(said(taskLocationPilot, root, { places })[0]).toContain(
      'nhiệm vụ tại Hoàng Mai chưa được đánh dấu thí điểm',
    );
    expect(found(taskLocationPilot, root, { places: ['Lộc Hà'] })).toEqual(['root']);
  });

  test('Thanh Hóa has a pilot in its two cities', () => {
    expect(found(taskLocationPilot, first, { places: ['Thành phố Thanh Hoá', 'Sầm Sơn'] })).toEqual(
      [],
    );
  });
});

describe('target-raised', () => {
  const indicator = (fields: object = {}) =>
    made(
      node('indicator', 'i', {
        name: '4G, 5G',
        unit: '%',
        direction: 'higher',
        targets: [
          { period: '2025', value: 70 },
          { period: '2030', value: 90 },
        ],
        scope: 'Khu dân cư trung tâm',
        ...fields,
      }),
    );
  const settings = { indicator: 'i' };
  const targets = (...pairs: readonly (readonly [string, number])[]) => ({
    targets: pairs.map(([period, value]) => ({ period, value })),
  });
  const before = indicator();

  test.each<[string, object, string[]]>([
    ['a target raised', targets(['2025', 80], ['2030', 90]), ['i targets']],
    ['the scope widened', { scope: 'Mọi khu dân cư' }, ['i scope']],
    ['both', { ...targets(['2025', 80], ['2030', 90]), scope: 'Tất cả' }, ['i targets', 'i scope']],
    ['the same reached earlier', targets(['2024', 70], ['2025', 70], ['2030', 90]), ['i targets']],
    ['the year written as a span', targets(['2021-2025', 75], ['2030', 90]), ['i targets']],
  ])('%s meets it', (_what, fields, proofs) => {
    expect(found(targetRaised, indicator(fields), settings, before)).toEqual([]);
    expect(proved(targetRaised, indicator(fields), settings, before)).toEqual(proofs);
  });

  test.each<[string, object]>([
    ['nothing changed', {}],
    ['other fields changed', { justification: 'Đã giải trình', name: '4G và 5G' }],
    ['a scope taken away', { scope: '' }],
    ['one raised and one lowered', targets(['2025', 80], ['2030', 85])],
    ['one raised and one dropped', targets(['2025', 80])],
    [
      'a wider scope with a lower target',
      { ...targets(['2025', 60], ['2030', 90]), scope: 'Tất cả' },
    ],
  ])('%s does not', (_what, fields) => {
    expect(found(targetRaised, indicator(fields), settings, before)).toEqual(['i targets']);
    expect(proved(targetRaised, indicator(fields), settings, before)).toEqual([]);
  });

  test('less is more where lower is better', () => {
    const rank = { measure: 'rank', direction: 'lower' };
    const was = indicator({ ...rank, ...targets(['2025', 30]) });
    const up = indicator({ ...rank, ...targets(['2025', 20]) });
    expect(said(targetRaised, up, settings, was)[0]).toContain(
      'mục tiêu được nâng: 2025: thứ 30 → thứ 20.',
    );
    expect(found(targetRaised, was, settings, up)).toEqual(['i targets']);
  });

  test('says what was and is', () => {
    const up = indicator({ ...targets(['2025', 80], ['2030', 90]), scope: 'Mọi khu dân cư' });
    expect(said(targetRaised, up, settings, before)).toEqual([
      'Chỉ tiêu: 4G, 5G: mục tiêu được nâng: 2025: 70% → 80%.',
      'Chỉ tiêu: 4G, 5G: phạm vi thay đổi: “Khu dân cư trung tâm” → “Mọi khu dân cư”.',
    ]);
    expect(said(targetRaised, before, settings, before)[0]).toContain(
      'mục tiêu và phạm vi chưa thay đổi (2025: 70%; 2030: 90%)',
    );
  });

  test('targets in words count when they say something else', () => {
    const was = indicator({ targets: [{ period: '2025', text: 'Thí điểm' }] });
    const is = indicator({ targets: [{ period: '2025', text: 'Nhân rộng' }] });
    expect(found(targetRaised, is, settings, was)).toEqual([]);
    expect(said(targetRaised, is, settings, was)[0]).toContain('2025: “Thí điểm” → “Nhân rộng”');
  });

  test('an indicator that was removed is not raised', () => {
    expect(found(targetRaised, made(), settings, before)).toEqual(['root']);
  });

  test('Thanh Hóa raised what was asked: e-commerce, 4G; not what it lowered', () => {
    for (const id of ['ct-tmdt-ban-le', 'ct-phu-song-4g', 'ct-dvc-muc-4']) {
      expect(found(targetRaised, second, { indicator: id }, first)).toEqual([]);
      expect(found(targetRaised, first, { indicator: id }, first)).toEqual([`${id} targets`]);
    }
    expect(found(targetRaised, second, { indicator: 'ct-dn-cong-nghe-so' }, first)).toEqual([
      'ct-dn-cong-nghe-so targets',
    ]);
  });
});
