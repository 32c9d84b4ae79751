import { describe, expect, test } from '@jest/globals';
import {
  distinctOffices,
  officeWords,
  wholeName,
} from '../../../../server/documents/issued/offices.ts';

describe('an office, named with its agency', () => {
  test.each([
    ['Giám đốc', 'Sở Tài chính', 'Giám đốc Sở Tài chính'],
    ['Phó Chủ tịch', 'Ủy ban nhân dân tỉnh', 'Phó Chủ tịch Ủy ban nhân dân tỉnh'],
    ['Phó Chủ tịch UBND tỉnh', 'UBND tỉnh Thanh Hóa', 'Phó Chủ tịch UBND tỉnh Thanh Hóa'],
    ['Bí thư Tỉnh ủy', 'Ban Thường vụ Tỉnh ủy', 'Bí thư Tỉnh ủy'],
    [
      'Bí thư',
      'Ban Cán sự đảng Ủy ban nhân dân tỉnh',
      'Bí thư Ban Cán sự đảng Ủy ban nhân dân tỉnh',
    ],
    [
      'Ủy viên Ban Thường vụ, Trưởng Ban',
      'Ban Dân vận Tỉnh ủy',
      'Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy',
    ],
    ['Tỉnh ủy viên, Bí thư Thành ủy', 'Thành ủy Vinh', 'Tỉnh ủy viên, Bí thư Thành ủy Vinh'],
    ['Giám đốc', '', 'Giám đốc'],
    ['', 'Sở Tài chính', 'Sở Tài chính'],
  ])('%s, %s', (office, agency, name) => {
    expect(officeWords({ office, agency })).toBe(name);
  });

  test('stands once in a list, nameless ones not at all', () => {
    const head = { office: 'Giám đốc', agency: 'Sở Tài chính' };
    const nobody = { office: '', agency: '' };
    expect(distinctOffices([head, nobody, { ...head }])).toEqual(['Giám đốc Sở Tài chính']);
  });
});

describe('an agency, by its whole name', () => {
  const fields = {
    locality: 'Nghệ An',
    title: 'Nghị quyết về chuyển đổi số tỉnh Nghệ An',
    draftingAgency: 'Sở Tài chính',
  };
  test.each([
    ['Ban Thường vụ Tỉnh ủy', 'Ban Thường vụ Tỉnh ủy Nghệ An'],
    ['Ủy ban nhân dân tỉnh', 'Ủy ban nhân dân tỉnh Nghệ An'],
    ['Sở Tài chính', 'Sở Tài chính tỉnh Nghệ An'],
    ['Sở Tài chính tỉnh Nghệ An', 'Sở Tài chính tỉnh Nghệ An'],
    ['Thành ủy Vinh', 'Thành ủy Vinh'],
    ['', ''],
  ])('%s', (name, whole) => {
    expect(wholeName(name, fields)).toBe(whole);
  });

  test('is what people call it where the plan doesn’t say which place it is', () => {
    expect(wholeName('Ban Thường vụ Tỉnh ủy', {})).toBe('Ban Thường vụ Tỉnh ủy');
    // Whether "Nghệ An" is a province or a city, this plan doesn't say.
    expect(wholeName('Sở Tài chính', { locality: 'Nghệ An' })).toBe('Sở Tài chính');
  });
});
