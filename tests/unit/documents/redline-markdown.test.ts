import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PlanDocument } from '../../../schemas/types.ts';
import {
  planMarkdown,
  redlineMarkdown,
} from '../../../server/documents/redline/redline-markdown.ts';
import { settleCritic } from '../../support/critic-reader.ts';
import { drafts } from '../../support/random-plans.ts';
import { thanhHoaRevisions } from '../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../domain/redline/sample.ts';

function assertLaws(a: PlanDocument, b: PlanDocument): void {
  const critic = redlineMarkdown(a, b, 'vi');
  expect(settleCritic(critic, 'accept')).toBe(planMarkdown(b, 'vi'));
  expect(settleCritic(critic, 'reject')).toBe(planMarkdown(a, 'vi'));
}

const section = (text: string, heading = 'Mục tiêu') =>
  plan([node('section', 's', { heading, text })]);

describe('redlineMarkdown', () => {
  test('gives the newer Thanh Hóa plan when all is accepted and the older one when all is rejected', () => {
    const { first, second } = thanhHoaRevisions();
    assertLaws(first, second);
    assertLaws(second, first);
  });

  test('does so for any two drafts, whatever marks stand in their texts', () => {
    fc.assert(
      fc.property(drafts, ([a, b]) => assertLaws(a, b)),
      { numRuns: 40 },
    );
  });

  test('holds no mark when nothing changed', () => {
    const { first } = thanhHoaRevisions();
    expect(redlineMarkdown(first, first, 'vi')).toBe(planMarkdown(first, 'vi'));
    expect(planMarkdown(first, 'vi')).not.toMatch(/\{(\+\+|--|~~|>>)/);
  });

  test('shows words put in the place of others as one substitution, under numbered headings', () => {
    const text = redlineMarkdown(
      section('Đạt mức 50% vào năm 2025.'),
      section('Đạt mức 70% vào năm 2025.'),
      'vi',
    );
    expect(text).toContain('## I. Mục tiêu\n\nĐạt mức {~~50%~>70%~~} vào năm 2025.\n');
  });

  test('notes a move at both places', () => {
    const [one, two, three] = ['một', 'hai', 'ba'].map((name) =>
      node('section', name, { heading: `Phần ${name}` }),
    );
    if (!one || !two || !three) throw new Error('three sections');
    const text = redlineMarkdown(plan([one, two, three]), plan([three, one, two]), 'vi');
    expect(text).toContain('{>>chuyển đến đây (1)<<}{++## I. Phần ba');
    expect(text).toContain('{>>chuyển vị trí (1)<<}{--## III. Phần ba');
  });

  test('notes at both places that a row of a table moved', () => {
    const row = (name: string) => `| ${name} | Sở Thông tin và Truyền thông chủ trì thực hiện |\n`;
    const table = (...names: readonly string[]) =>
      section(`| Việc | Cơ quan |\n|---|---|\n${names.map(row).join('')}`);
    const [a, b] = [table('Một', 'Hai', 'Ba', 'Bốn'), table('Bốn', 'Một', 'Hai', 'Ba')];
    assertLaws(a, b);
    const text = redlineMarkdown(a, b, 'vi');
    expect(text).toContain('{>>chuyển đến đây<<}{++| Bốn |');
    expect(text).toContain('{>>chuyển vị trí<<}{--| Bốn |');
  });

  test('keeps marks that people typed from being read as changes', () => {
    const text = planMarkdown(
      section('Chữ {++không phải++} và {--không--} và {~~a~>b~~} là dấu {>>gì<<}'),
      'vi',
    );
    expect(settleCritic(text, 'accept')).toBe(text);
    expect(settleCritic(text, 'reject')).toBe(text);
  });
});
