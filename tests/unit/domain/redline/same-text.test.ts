import fc from 'fast-check';
import { textKey } from '../../../../domain/redline/engine/same-text.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0x36f }),
        fc.integer({ min: 0x1e00, max: 0x1fff }),
        fc.integer({ min: 0x2000, max: 0x2030 }),
      ),
      { maxLength: 8 },
    )
    .map((units) => String.fromCharCode(...units)),
);

describe('textKey', () => {
  it('is the text composed, with every kind of space a plain one', () => {
    fc.assert(
      fc.property(text, (some) => {
        expect(textKey(some)).toBe(
          some.normalize('NFC').replace(/[\u00a0\u2007\u2009\u202f]/g, ' '),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
