import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ALL_RULES, DIRECTIVE_RULES, DRAFT_RULES } from '../../../../domain/checks/all-rules.ts';
import { indexOf, textsOf } from '../../../../domain/checks/plan-index.ts';
import type { Rule, Settings } from '../../../../domain/checks/rule.ts';
import { findingsOf } from '../../../../domain/checks/run.ts';
import { titleOf } from '../../../../domain/plan/titles.ts';
import { NODE_FIELDS } from '../../../../schemas/node-fields.ts';
import type { PlanDocument } from '../../../../schemas/types.ts';
import { readSeed } from '../../../../seeds/load.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { plan, plans } from '../plan/documents.ts';
import { verdictOf } from './judging.ts';

/** Something for each parameter that has no default. */
const given = (rule: Rule): Settings =>
  Object.fromEntries(
    (rule.params ?? []).flatMap((param) => {
      if (param.default !== undefined) return [];
      const value = {
        Integer: param.least ?? 1,
        Quantity: param.least ?? 1,
        Month: '2021-06',
        Line: '58-NQ/TW',
        Lines: ['Thanh Hóa', 'thương mại điện tử'],
        Indicator: 'ct-kts-grdp',
      }[param.kind];
      return [[param.name, value]];
    }),
  );

/**
 * What a finding or proof has to be wherever it is: about a node of the plan, a field of it, words
 * in that field.
 */
function assertPlaced(root: PlanDocument, rule: Rule, before?: PlanDocument): void {
  const { byId } = indexOf(root);
  const { found, proofs } = verdictOf(rule, root, given(rule), before);
  for (const one of [...found, ...proofs]) {
    for (const { nodeId, field, quote } of [one, ...one.related]) {
      const node = byId.get(nodeId);
      if (!node) throw new Error(`${rule.id}: no node ${nodeId}`);
      if (field !== undefined)
        expect(NODE_FIELDS[node.type].map(({ name }) => name)).toContain(field);
      if (quote !== undefined) {
        const texts = textsOf(node).filter((text) => text.field === field);
        expect(texts.map(({ text }) => text).join('\n')).toContain(quote);
      }
    }
    const node = byId.get(one.nodeId);
    for (const language of ['vi', 'en'] as const) {
      const said = one.message[language];
      const name = node ? `${titleOf(node, {}, language)}: ` : '';
      expect(said.startsWith(name)).toBe(true);
      expect(said.slice(name.length)).toMatch(/^[^\p{Lu}]/u);
      expect(said).toMatch(/[.?]$/);
      expect(said).not.toMatch(/undefined|NaN|\[object/);
    }
  }
}

const { first, second } = thanhHoaRevisions();

describe('the rules', () => {
  test('have ids of their own, and titles in both languages', () => {
    const ids = ALL_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, title } of ALL_RULES) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(title.vi).not.toBe('');
      expect(title.en).not.toBe('');
    }
  });

  test('that judge a draft by themselves need nothing given, but a month that the plan has', () => {
    for (const { id, params = [] } of DRAFT_RULES)
      for (const param of params)
        if (id !== 'figures-as-of') expect([id, param.default]).not.toEqual([id, undefined]);
  });

  test.each(ALL_RULES.map((rule) => [rule.id, rule] as const))(
    '%s says what it says of real plans in its place and in both languages',
    (_id, rule) => {
      assertPlaced(first, rule, first);
      assertPlaced(second, rule, first);
      assertPlaced(readSeed('moi-soan').document, rule);
      assertPlaced(plan([]), rule);
    },
  );

  test('take any plan', () => {
    fc.assert(
      fc.property(plans, (root) => {
        for (const rule of ALL_RULES) assertPlaced(root, rule);
      }),
      { numRuns: 20 },
    );
  });

  test('find what they find in the order of reading', () => {
    const order = indexOf(first).nodes.map(({ id }) => id);
    const places = findingsOf(first, DRAFT_RULES).map(({ nodeId }) => order.indexOf(nodeId));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  test('that are for directives alone never say nothing', () => {
    const silent = DIRECTIVE_RULES.filter((rule) => {
      if (rule.use !== 'directives') return false;
      const { found, proofs } = verdictOf(rule, second, given(rule), first);
      return found.length === 0 && proofs.length === 0;
    }).map(({ id }) => id);
    expect(silent).toEqual([]);
  });
});
