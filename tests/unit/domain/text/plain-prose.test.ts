import fc from 'fast-check';
import { plainText, proseText } from '../../../../domain/text/plain.ts';

const piece = fc.oneof(
  fc.constantFrom(
    ...'Phát triển kinh tế số đạt 15% GRDP 749/QĐ-TTg 2.947.000 (ba) “bốn” – …'.split(' '),
  ),
  fc.constantFrom(
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n\n\n',
    ', ',
    '. ',
    '; ',
    ': ',
    '-',
    '1.',
    '1)',
  ),
  fc.constantFrom('---', ':', '"', "'", '?', '(', ')', '/', 'www.', 'http://', '\t', '*', '_', '+'),
);
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

describe('plainText of prose', () => {
  it('is what the Markdown reader makes of it', () => {
    fc.assert(
      fc.property(text, (prose) => {
        // A paragraph with a mark of Markdown's behind it sends all of it through the reader.
        expect(`${plainText(`${prose}\n\nhết`)}*`).toBe(plainText(`${prose}\n\nhết\\*`));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a line of dashes that begins with a colon as the rule of a table', () => {
    expect(proseText('Phát\n:---')).toBeUndefined();
    expect(plainText('Phát\n:---')).toBe('Phát');
  });

  it('is told alike when another version of it is known to be prose', () => {
    const paragraph = fc.array(fc.constantFrom('Đề', 'án', 'www', '1', '.', ':', '//', '-', ' '), {
      minLength: 1,
      maxLength: 4,
    });
    const breaks = fc.constantFrom('\n\n', '\n\n', '\n', '\n\n\n');
    const parts = fc.array(fc.tuple(paragraph, breaks), { maxLength: 3 });
    const joined = (...some: readonly (readonly (readonly [readonly string[], string])[])[]) =>
      some
        .flat()
        .map(([words, end]) => words.join('') + end)
        .join('');
    const versions = fc.tuple(parts, parts, parts, parts).map(([head, old, now, tail]) => ({
      known: joined(head, old, tail),
      prose: joined(head, now, tail),
    }));
    fc.assert(
      fc.property(versions, ({ known, prose }) => {
        fc.pre(proseText(known) !== undefined);
        expect(proseText(prose, known)).toBe(proseText(prose));
      }),
      { numRuns: 1000 },
    );
  });
});
