import { describe, expect, test } from '@jest/globals';
import { generalObjectiveLength } from '../../../../domain/checks/rules/general-objective-length.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../plan/documents.ts';
import { found, proved, said } from './judging.ts';

const words = (count: number) => Array.from({ length: count }, () => 'số').join(' ');
const objective = (text: string, level = 'general') =>
  plan([node('section', 's', {}, [node('objective', 'o', { level, text })])]);

describe('general-objective-length', () => {
  test('120 syllables are short enough, one more is not', () => {
    expect(found(generalObjectiveLength, objective(words(120)))).toEqual([]);
    expect(proved(generalObjectiveLength, objective(words(120)))).toEqual(['o text']);
    expect(found(generalObjectiveLength, objective(words(121)))).toEqual(['o text']);
  });

  test('a kế hoạch has less to say by default than a đề án', () => {
    const of = (kind: string) => {
      const root = objective(words(81));
      return { ...root, fields: { ...root.fields, kind } } as typeof root;
    };
    expect(found(generalObjectiveLength, of('ke-hoach'))).toEqual(['o text']);
    expect(found(generalObjectiveLength, of('de-an'))).toEqual([]);
  });

  test('the chair may allow fewer', () => {
    expect(found(generalObjectiveLength, objective(words(81)), { most: 80 })).toEqual(['o text']);
  });

  test('specific objectives may be long; the text of the section for the general one may not', () => {
    expect(found(generalObjectiveLength, objective(words(300), 'specific'))).toEqual([]);
    const section = plan([node('section', 's', { role: 'general-objective', text: words(300) })]);
    expect(found(generalObjectiveLength, section)).toEqual(['s text']);
  });

  test('for a directive, one that was taken out has not been shortened', () => {
    expect(found(generalObjectiveLength, plan([]))).toEqual([]);
    expect(found(generalObjectiveLength, plan([]), {}, objective(words(200)))).toEqual(['root']);
  });

  test('counts the 175 syllables of the first draft of Thanh Hóa, and lets the second pass', () => {
    const { first, second } = thanhHoaRevisions();
    expect(said(generalObjectiveLength, first)).toEqual([
      'Mục tiêu tổng quát: dài 175 âm tiết, quá 120; hãy rút gọn, phần chi tiết để ở mục tiêu cụ thể.',
    ]);
    expect(found(generalObjectiveLength, second)).toEqual([]);
    expect(proved(generalObjectiveLength, second)).toEqual(['muc-tieu-tong-quat text']);
  });
});
