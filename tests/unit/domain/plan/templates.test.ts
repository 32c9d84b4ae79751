import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DRAFT_RULES } from '../../../../domain/checks/all-rules.ts';
import { findingsOf } from '../../../../domain/checks/run.ts';
import { canonicalJson } from '../../../../domain/plan/canonical.ts';
import { labels } from '../../../../domain/plan/numbering.ts';
import { newDocument } from '../../../../domain/plan/templates.ts';
import { titleOf } from '../../../../domain/plan/titles.ts';
import { walk } from '../../../../domain/plan/tree.ts';
import { checkStructure } from '../../../../domain/schema/structure.ts';
import type { PlanKind } from '../../../../schemas/types.ts';

const counter = () => {
  let count = 0;
  return () => {
    count += 1;
    return `n${count}`;
  };
};

const make = (kind: PlanKind) =>
  newDocument({ kind, title: 'Đề án Chuyển đổi số', draftingAgency: 'Sở A' }, counter());

describe('newDocument', () => {
  test.each<[PlanKind, string[]]>([
    [
      'de-an',
      [
        'I. Sự cần thiết và căn cứ',
        'II. Thực trạng',
        'III. Quan điểm',
        'IV. Mục tiêu',
        'V. Nhiệm vụ',
        'VI. Giải pháp',
        'VII. Lộ trình thực hiện',
        'VIII. Kinh phí thực hiện',
        'IX. Tổ chức thực hiện',
        'X. Kiến nghị, đề xuất',
      ],
    ],
    [
      'ke-hoach',
      [
        'I. Mục đích, yêu cầu',
        'II. Mục tiêu',
        'III. Nhiệm vụ, giải pháp',
        'IV. Kinh phí thực hiện',
        'V. Tổ chức thực hiện',
      ],
    ],
    [
      'nghi-quyet',
      [
        'I. Tình hình và nguyên nhân',
        'II. Quan điểm',
        'III. Mục tiêu',
        'IV. Nhiệm vụ, giải pháp',
        'V. Tổ chức thực hiện',
      ],
    ],
  ])('%s has its usual sections', (kind, titles) => {
    const root = make(kind);
    const numbers = labels(root);
    expect(root.children.map((child) => titleOf(child, numbers))).toEqual(titles);
    expect(checkStructure(root)).toEqual([]);
    expect(root.fields).toEqual({ kind, title: 'Đề án Chuyển đổi số', draftingAgency: 'Sở A' });
  });

  test('a new plan lacks only a period and words', () => {
    const found = new Set(findingsOf(make('de-an'), DRAFT_RULES).map(({ ruleId }) => ruleId));
    expect([...found].sort()).toEqual(['plan-period', 'section-empty']);
  });

  test('every node has an id of its own', () => {
    const all = [...walk(make('de-an'))].map(({ node }) => node.id);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('canonicalJson', () => {
  test('orders names as RFC 8785 says and writes no white space', () => {
    expect(canonicalJson({ b: [1.0, 1e21, -0], a: { đ: 'Hóa\n', z: null } })).toBe(
      '{"a":{"z":null,"đ":"Hóa\\n"},"b":[1,1e+21,0]}',
    );
  });

  test('does not depend on the order in which names were set, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('refuses what JSON has no form of', () => {
    expect(() => canonicalJson(undefined)).toThrow();
    expect(() => canonicalJson({ a: Number.NaN })).toThrow();
  });
});
