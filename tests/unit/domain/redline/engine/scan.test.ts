import fc from 'fast-check';
import { tokenKey } from '../../../../../domain/redline/engine/same-text.ts';
import { scan } from '../../../../../domain/redline/engine/scan.ts';
import { tokenise } from '../../../../../domain/text/tokens.ts';

const piece = fc.oneof(
  fc.constantFrom(
    ...['chuyển', 'hoà'.normalize('NFD'), '2.947.000', '99,92%', '749/QĐ-TTg', 'TP.HCM'],
    ...[
      'Hóa.Sở',
      '1.Mục',
      'và/hoặc',
      'sở',
      '/',
      "A1.b'c",
      ' ',
      '\n',
      ' \n ',
      '\u00a0',
      '.',
      ',',
      '-',
      '–',
      '’',
      '%',
      '𝐀',
      '𝟙',
    ],
    ...['\ud800', '\udc00', '\u0301', '²', '😀', '('],
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const text = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));

describe('scan', () => {
  it('cuts texts into the very tokens of tokenise, with one number for one key', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const scanned = scan(before, after);
        const keys = new Map<number, string>();
        for (const { text: whole, starts, ids } of [scanned.before, scanned.after]) {
          const tokens = [...ids].map((_, at) => whole.slice(starts[at], starts[at + 1]));
          expect(tokens).toEqual(tokenise(whole));
          for (const [at, token] of tokens.entries()) {
            const id = ids[at] ?? -1;
            expect(keys.get(id) ?? tokenKey(token)).toBe(tokenKey(token));
            keys.set(id, tokenKey(token));
          }
        }
        expect(new Set(keys.values()).size).toBe(keys.size);
        expect(Math.max(-1, ...keys.keys())).toBeLessThan(scanned.symbols);
      }),
      { numRuns: 500 },
    );
  });

  it('holds many different words apart', () => {
    const words = Array.from({ length: 5000 }, (_, at) => `từ${at}`).join(' ');
    const { before, symbols } = scan(words, '');
    expect(before.ids).toHaveLength(9999);
    expect(symbols).toBe(5002);
  });
});
