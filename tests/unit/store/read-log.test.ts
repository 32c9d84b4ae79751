import fc from 'fast-check';
import type { PlanEvent } from '../../../schemas/types.ts';
import {
  decodeRecords,
  encodeRecord,
  offsetAfter,
  readLog,
} from '../../../server/store/lowdb/read-log.ts';
import { edited, event, revisionOf, submitted } from '../../support/store-values.ts';

/** Appends of one to three events each, with any text in them. */
const appends = fc
  .array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 3 }), {
    maxLength: 8,
  })
  .map((texts) => {
    let seq = 0;
    return texts.map((group) => group.map((text): PlanEvent => edited(++seq, text)));
  });

const logOf = (records: readonly (readonly PlanEvent[])[]) =>
  Buffer.concat(records.map(encodeRecord));

describe('reading a log', () => {
  test('gives back every event that was written', () => {
    fc.assert(
      fc.property(appends, (records) => {
        const bytes = logOf(records);
        const { index, torn, fault } = readLog(bytes);
        expect({ torn, fault }).toEqual({ torn: false, fault: undefined });
        expect(index.bytes).toBe(bytes.length);
        expect(index.lastSeq).toBe(records.flat().length);
        expect(decodeRecords(bytes)).toEqual(records.flat());
      }),
      { numRuns: 60 },
    );
  });

  test('cut anywhere, gives the whole appends before the cut, and never calls it damage', () => {
    fc.assert(
      fc.property(appends, fc.nat(), (records, at) => {
        const bytes = logOf(records);
        const cut = bytes.length === 0 ? 0 : at % (bytes.length + 1);
        const { index, torn, fault } = readLog(bytes.subarray(0, cut));
        expect(fault).toBeUndefined();
        expect(torn).toBe(index.bytes < cut);
        const whole = records.filter((_, n) => logOf(records.slice(0, n + 1)).length <= cut);
        expect(decodeRecords(bytes.subarray(0, index.bytes))).toEqual(whole.flat());
      }),
      { numRuns: 100 },
    );
  });

  test('finds the record to begin with for any seq', () => {
    fc.assert(
      fc.property(appends, (records) => {
        const bytes = logOf(records);
        const { index } = readLog(bytes);
        for (let after = 0; after < index.lastSeq; after++) {
          const [first] = decodeRecords(bytes.subarray(offsetAfter(index, after)));
          const record = records.find((one) => (one.at(-1)?.seq ?? 0) > after);
          expect(first?.seq).toBe(record?.[0]?.seq);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('notes the revisions that events submit', () => {
    const revision = revisionOf(1, 'Dự thảo lần 1');
    const { index } = readLog(logOf([[event(1)], [submitted(2, revision)]]));
    expect([...index.submitted]).toEqual([`1-${revision.sha256}`]);
  });
});
