import fc from 'fast-check';

/**
 * What breaks papers, or is mended on its way in: controls, line ends, noncharacters, halves of
 * pairs, what turns the direction.
 */
const STRANGE = [
  ...Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)),
  ...['\u007f', '\u0085', '\u0090', '\u00ad', '\u2028', '\u2029', '\u200b', '\ufeff', '\u202e'],
  ...['\u2066', '\u2069', '\ufdd0', '\ufffe', '\uffff', '\u{1fffe}', '\ud83d', '\ude00', '\u034f'],
  ...[
    '&#xFFFE;',
    '&#11;',
    '&#x202E;',
    ']]>',
    '<',
    '&',
    '"',
    "'",
    '_x0041_',
    '\\',
    ',',
    ';',
    '=1+1',
  ],
];

const WORDS = ['Ủy ban', 'tỷ đồng', '👨‍👩‍👧', 'a', ' ', '*b*', '| c |', '- d'];

/** Any string at all, those with strange characters among words oftenest. */
export const anyText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .array(fc.constantFrom(...STRANGE, ...WORDS), { maxLength: 12 })
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
    // Units of UTF-16, halves of pairs among them.
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
      .map((units) => String.fromCharCode(...units)),
  );
