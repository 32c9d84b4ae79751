import { describe, expect, test } from '@jest/globals';
import { rankingYear } from '../../../../domain/checks/rules/ranking-year.ts';
import { readSeed } from '../../../../seeds/load.ts';
import { node, plan } from '../plan/documents.ts';
import { found, proved, said } from './judging.ts';

const ranked = (fields: object) =>
  plan([node('section', 's', {}, [node('ranking', 'r', { name: 'DTI', ...fields })])]);

describe('ranking-year', () => {
  test('a rank of how many in what year keeps it', () => {
    const root = ranked({ rank: 15, outOf: 63, year: 2020 });
    expect(found(rankingYear, root)).toEqual([]);
    expect(said(rankingYear, root)).toEqual(['Xếp hạng: DTI: thứ 15/63, năm 2020.']);
  });

  test.each<[object, string]>([
    [{ rank: 15, outOf: 63 }, 'r year'],
    [{ rank: 15, year: 2020 }, 'r outOf'],
    [{ year: 2020 }, 'r rank'],
    [{ rank: 64, outOf: 63, year: 2020 }, 'r rank'],
  ])('%p does not', (fields, at) => {
    expect(found(rankingYear, ranked(fields))).toEqual([at]);
    expect(proved(rankingYear, ranked(fields))).toEqual([]);
  });

  test('the ranking of Thanh Hóa is whole', () => {
    expect(found(rankingYear, readSeed('thanh-hoa').document)).toEqual([]);
  });
});
