import fc from 'fast-check';
import { plainText } from '../../../../server/domain/text/plain.ts';

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
});
