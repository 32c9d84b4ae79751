import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldForSearch } from '../../../../domain/text/fold-search.ts';
import { MAX_NESTING, toNfc, toneKey } from '../../../../domain/text/normalise.ts';

describe('toNfc', () => {
  test('brings every string of a JSON value to NFC', () => {
    const nfd = 'Chuyển đổi số'.normalize('NFD');
    expect(toNfc({ a: [nfd, { b: nfd }], n: 1, none: null })).toEqual({
      a: ['Chuyển đổi số', { b: 'Chuyển đổi số' }],
      n: 1,
      none: null,
    });
  });

  test('makes every line end a line feed and keeps non-breaking spaces', () => {
    expect(toNfc('một\r\nhai\rba\u00a0bốn')).toBe('một\nhai\nba\u00a0bốn');
  });

  test('gives back the same object when nothing needs changing', () => {
    const value = { a: ['Thanh Hóa'], b: { c: 1 } };
    expect(toNfc(value)).toBe(value);
  });

  test('shares what did not change', () => {
    const kept = { text: 'Thanh Hóa' };
    const next = toNfc({ kept, changed: 'a\r\n' });
    expect(next.kept).toBe(kept);
  });

  test('keeps a key named __proto__ as data', () => {
    const next = toNfc(JSON.parse('{"__proto__": "a\\r\\n"}'));
    expect(Object.keys(next)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(next)).toBe(Object.prototype);
  });

  test('refuses what is nested too deeply instead of overflowing', () => {
    const depth = MAX_NESTING * 500;
    const value = JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    expect(() => toNfc(value)).toThrow(expect.objectContaining({ code: 'invalid' }));
  });

  test('done twice is done once', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const once = toNfc(value);
        expect(toNfc(once)).toBe(once);
      }),
    );
  });
});

describe('foldForSearch', () => {
  test.each([
    ['Đề án Chuyển đổi số', 'de an chuyen doi so'],
    ['Tỷ lệ', foldForSearch('tỉ lệ')],
    ['quý', foldForSearch('quí')],
    ['Kỹ thuật', foldForSearch('kĩ thuật')],
    ['63 tỉnh', '63 tinh'],
    ['thuê bao\u00a0 di động', 'thue bao di dong'],
  ])('folds %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  test.each([
    ['tay', 'tai'],
    ['thúy', 'thúi'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(foldForSearch(one)).not.toBe(foldForSearch(other));
  });

  test('does not mind how accents are composed', () => {
    expect(foldForSearch('Hoà'.normalize('NFD'))).toBe('hoa');
  });
});

describe('toneKey', () => {
  test.each([
    ['hòa', 'hoà'],
    ['ủy', 'uỷ'],
    ['khỏe', 'khoẻ'],
    ['thúy', 'thuý'],
    ['Thanh Hóa', 'Thanh Hoá'],
  ])('is the same for %s and %s', (one, other) => {
    expect(toneKey(one)).toBe(toneKey(other));
  });

  test.each([
    ['hòa', 'hóa'],
    ['hòa', 'hoa'],
    ['hòa', 'hoa1'],
    ['tuân', 'tuan'],
    ['Hòa', 'hòa'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(toneKey(one)).not.toBe(toneKey(other));
  });

  test('does not mind how accents are composed', () => {
    expect(toneKey('ệ'.normalize('NFD'))).toBe(toneKey('ệ'));
  });
});
