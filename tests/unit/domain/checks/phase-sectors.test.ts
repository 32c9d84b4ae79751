import { describe, expect, test } from '@jest/globals';
import { phaseSectors } from '../../../../domain/checks/rules/phase-sectors.ts';
import { sectorsIn } from '../../../../domain/checks/sectors.ts';
import type { PlanNode } from '../../../../schemas/types.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../plan/documents.ts';
import { found, proved, said } from './judging.ts';

const names = (text: string) => sectorsIn(text).map(({ name }) => name);
const made = (focus: string, ...work: readonly PlanNode[]) =>
  plan([node('section', 's', {}, [node('phase', 'p', { name: 'Tăng tốc', focus }), ...work])]);

describe('sectors in a text', () => {
  test.each<[string, string[]]>([
    ['y tế, Giáo dục và giao thông', ['y tế', 'giáo dục', 'giao thông']],
    ['trên môi trường số, môi trường mạng, môi trường kinh doanh', []],
    ['tài nguyên và môi trường', ['môi trường']],
    ['tuyên truyền, giáo dục cán bộ', []],
    ['Cách mạng công nghiệp lần thứ tư; thương mại điện tử', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('phase-sectors', () => {
  const focus = 'Mở rộng đến các ngành như y tế, giáo dục, giao thông; phục vụ người dân.';

  test('sectors that a phase names have tasks: by their words or by who leads them', () => {
    const root = made(
      focus,
      node('task', 't1', { title: 'Bệnh án điện tử', leadAgency: 'Sở Y tế' }),
      node('task', 't2', { title: 'Học bạ số trong giáo dục' }),
      node('solution', 'x', { text: 'Số hóa giao thông' }),
    );
    expect(found(phaseSectors, root)).toEqual([]);
    expect(proved(phaseSectors, root)).toEqual(['p focus “y tế, giáo dục, giao thông”']);
  });

  test('finds those without a task', () => {
    const root = made(focus, node('task', 't', { title: 'Y tế số' }));
    expect(found(phaseSectors, root)).toEqual(['p focus “giáo dục, giao thông”']);
  });

  test('what is no list of sectors is let be', () => {
    expect(found(phaseSectors, made('Đảm bảo vệ sinh y tế.'))).toEqual([]);
  });

  test('finds the sectors of Thanh Hóa’s second phase until they have tasks', () => {
    const { first, second } = thanhHoaRevisions();
    expect(found(phaseSectors, first)).toEqual([
      'gd-tang-toc focus “y tế, giáo dục, giao thông, môi trường”',
    ]);
    expect(said(phaseSectors, first)[0]).toContain(
      'nêu y tế, giáo dục, giao thông, môi trường nhưng không có nhiệm vụ nào tương ứng',
    );
    expect(found(phaseSectors, second)).toEqual([]);
  });
});
