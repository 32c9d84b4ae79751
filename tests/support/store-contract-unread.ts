import type { PlanEvent, Revision } from '../../schemas/types.ts';
import { documentSha256 } from '../../server/store/content-hash.ts';
import type { Store } from '../../server/store/store.ts';
import { edited, planCreated, revisionOf, submitted } from './store-values.ts';

/**
 * What every store promises of stored data that this version can't read: a newer one may have
 * written it.
 */
export function testUnread({ store }: { readonly store: () => Store }): void {
  const damaged = expect.objectContaining({ code: 'damaged' });

  test.each<[string, object]>([
    ['of a type that is not known', { type: 'plan-archived', data: {} }],
    ['of a known type and another shape', { data: { nodeId: 'muc-tieu', fields: {}, by: 'x' } }],
  ])('an event %s is damage, and what was before it remains', async (_which, change) => {
    await store().append('p', 0, [planCreated(), edited(2, 'hai')]);
    await store().append('p', 2, [{ ...edited(3), ...change } as PlanEvent]);
    await expect(store().events('p', 0)).rejects.toEqual(damaged);
    expect((await store().remains('p')).events).toEqual([planCreated(), edited(2, 'hai')]);
  });

  test('a frozen document of another shape is damage, though its hash is right', async () => {
    const { document, ...revision } = revisionOf(1, 'Dự thảo lần 1');
    const newer = { ...document, fields: { ...document.fields, risk: 'x' } };
    const frozen: Revision = { ...revision, document: newer, sha256: documentSha256(newer) };
    await store().append('p', 0, [planCreated(), submitted(2, frozen)], frozen);
    await expect(store().revision('p', 1, frozen.sha256)).rejects.toEqual(damaged);
  });
}
