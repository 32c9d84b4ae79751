import { expect, test } from '@jest/globals';
import { addressOf, hrefOf, type PathOf, planHref } from '../../../client/address.ts';
import type { call } from '../../../client/api.ts';
import { keyOf, planKey } from '../../../client/queries.ts';
import { OPERATION_NAMES, operationOf } from '../../../schemas/operations.ts';

const planId = 'de-an';

test('every operation is asked where its record says, with what its address names filled in', () => {
  for (const name of OPERATION_NAMES) {
    const { method, path } = operationOf(name);
    const params = [...path.matchAll(/:(\w+)/g)].map(([, param = '']) => [param, `a ${param}/ạ`]);
    const filled = path.replace(/:(\w+)/g, 'a%20$1%2F%E1%BA%A1');
    expect(addressOf(name, Object.fromEntries(params))).toEqual([
      method.toUpperCase(),
      `/api${filled}`,
    ]);
  }
});

test('a query holds what is given of it, as the server reads it', () => {
  expect(hrefOf('getRedline', { planId, query: { from: 1, to: 'draft', format: 'docx' } })).toBe(
    '/api/plans/de-an/redline?from=1&to=draft&format=docx',
  );
  expect(hrefOf('getDue', { query: { said: '5 ngày & “tuần”' } })).toBe(
    `/api/due?said=${encodeURIComponent('5 ngày & “tuần”')}`,
  );
  expect(hrefOf('getComments', { planId, query: { at: undefined } })).toBe(
    '/api/plans/de-an/comments',
  );
  expect([planHref(planId, 2, 'pdf'), planHref(planId, 'draft', 'docx')]).toEqual([
    '/api/plans/de-an/revisions/2?format=pdf',
    '/api/plans/de-an/draft?format=docx',
  ]);
});

test('what is cached of a plan lies below its key, each read below its name', () => {
  const key = keyOf('getRedline', { planId, query: { from: 1, to: 2 } });
  expect(key.slice(0, 2)).toEqual(planKey(planId));
  expect(key.slice(0, 3)).toEqual(keyOf('getRedline', { planId }));
  expect(keyOf('getPlans')).toEqual(['getPlans']);
  expect(keyOf('getDue', { query: { said: 'a' } })).not.toEqual(
    keyOf('getDue', { query: { said: 'b' } }),
  );
});

/** What the compiler refuses, which `npm run typecheck` holds it to; never run. */
const refused = (ask: typeof call) => [
  // @ts-expect-error an address without one of its parameters
  ask('getRevision', { planId }),
  // @ts-expect-error a number where an id belongs, or the other way round
  ask('getRevision', { planId, number: 'một' }),
  // @ts-expect-error a write without its body
  ask('addComment', { planId }),
  // @ts-expect-error a body of another operation
  ask('replyToComment', { planId, commentId: 'c', body: { reason: 'x' } }),
  // @ts-expect-error a write of the draft without the version it was made on
  ask('removeNode', { planId, nodeId: 'n' }),
  // @ts-expect-error a query without what it needs
  ask('getRedline', { planId, query: { from: 1 } }),
  // @ts-expect-error a value that the query doesn't take
  ask('getRedline', { planId, query: { from: 1, to: 2, layout: 'sideways' } }),
  // @ts-expect-error a format that the paper doesn't come in
  hrefOf('getHistory', { planId, query: { format: 'pdf' } }),
  // @ts-expect-error an address that is none
  '/api/plans/de-an/presences' satisfies PathOf<'setPresence'>,
  // @ts-expect-error the cache of a write
  keyOf('setNode', { planId }),
];

test('what doesn’t fit an operation is no program', () => {
  expect(refused).toHaveLength(1);
});
