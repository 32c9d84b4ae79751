import { findNode } from '../../../domain/plan/tree.ts';
import { compareDocuments } from '../../../domain/redline/compare.ts';
import { check } from '../../../domain/schema/schema.ts';
import { checkStructure, fieldsDefinition } from '../../../domain/schema/structure.ts';
import { plainText } from '../../../domain/text/plain.ts';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { PlanDocument } from '../../../schemas/types.ts';
import { readSeed, type SeedName, type StoryStep } from '../../../seeds/load.ts';
import { play } from './play.ts';

const BODIES: Readonly<Record<StoryStep['do'], string | undefined>> = {
  submit: 'SubmitRequest',
  withdraw: 'WithdrawRequest',
  comment: 'AddCommentRequest',
  reply: 'ReplyRequest',
  decide: 'DecisionRequest',
  'set-node': 'SetNodeRequest',
  'add-node': 'AddNodeRequest',
  'remove-node': undefined,
  'move-node': 'MoveNodeRequest',
  respond: 'RespondRequest',
  release: undefined,
  confirm: 'ConfirmRequest',
  reopen: 'ReopenCommentRequest',
  merge: undefined,
  assign: undefined,
  explain: 'ExplainChangesRequest',
  'extend-due': 'ExtendDueRequest',
  consult: 'OpenConsultationRequest',
  'release-remarks': undefined,
  decline: 'DeclineRequest',
  remind: 'RemindRequest',
  'close-consultation': undefined,
  vote: 'VoteRequest',
  sign: undefined,
  meet: 'SetMeetingRequest',
  'set-instances': 'SetInstancesRequest',
};

describe.each<[SeedName, { readonly count: number; readonly quotes: number }]>([
  ['thanh-hoa', { count: 20, quotes: 4 }],
  ['nghe-an', { count: 28, quotes: 2 }],
])('the story of %s', (name, { count, quotes }) => {
  const seed = readSeed(name);
  const played = play(name);

  test('every body is valid by its request', () => {
    for (const step of seed.story) {
      const definition = BODIES[step.do];
      expect('body' in step).toBe(definition !== undefined);
      if (definition && 'body' in step)
        expect([step.at, check(definition, step.body)]).toEqual([step.at, []]);
    }
  });

  test('edits give fields of the type of their node that differ from before, and leave a sound document', () => {
    for (const { step, before, state } of played) {
      if (step.do === 'set-node') {
        const type = findNode(before.draft, step.node)?.type ?? 'plan';
        expect(check(fieldsDefinition(type), step.body.fields)).toEqual([]);
        expect(step.body.fields).not.toEqual(findNode(before.draft, step.node)?.fields);
      }
      const shape = step.do === 'add-node' || step.do === 'remove-node' || step.do === 'move-node';
      if (shape || step.milestone) expect(checkStructure(state.draft)).toEqual([]);
    }
  });

  test('every anchor points at an item and field of its time; quotes occur once, with what stands around them', () => {
    const anchors = played.flatMap(({ step, before }) => {
      if (step.do === 'comment') return [{ anchor: step.body.anchor, draft: before.draft }];
      if (step.do !== 'decide') return [];
      return (step.body.directives ?? []).map(({ anchor }) => ({ anchor, draft: before.draft }));
    });
    expect(anchors.length).toBe(count);
    expect(anchors.filter(({ anchor }) => anchor.quote)).toHaveLength(quotes);
    for (const { anchor, draft } of anchors) {
      const node = findNode(draft, anchor.nodeId);
      if (!node) throw new Error(`no node ${anchor.nodeId}`);
      const { field, quote } = anchor;
      if (field) expect(NODE_FIELDS[node.type].map(({ name }) => name)).toContain(field);
      if (!field || !quote) continue;
      const text = plainText((node.fields as Readonly<Record<string, string>>)[field] ?? '');
      expect(text.split(quote.exact)).toHaveLength(2);
      const start = text.indexOf(quote.exact);
      const end = start + quote.exact.length;
      expect(quote.prefix).toBe(text.slice(Math.max(0, start - 32), start));
      expect(quote.suffix).toBe(text.slice(end, end + 32));
    }
  });

  test('every change that an answer points at is one of the redline that it goes out with', () => {
    let last: PlanDocument | undefined;
    let named: string[] = [];
    let checked = 0;
    for (const { step, state } of played) {
      if (step.do === 'respond') named.push(...(step.body.changes ?? []));
      if (step.do !== 'submit') continue;
      if (last) {
        const { changes } = compareDocuments(last, state.draft, 'vi');
        const ids = new Set(changes.flatMap(({ id, fields }) => [id, ...fields.map((f) => f.id)]));
        expect(named.filter((id) => !ids.has(id))).toEqual([]);
        checked += named.length;
      }
      last = state.draft;
      named = [];
    }
    expect(checked).toBeGreaterThan(50);
  });
});
