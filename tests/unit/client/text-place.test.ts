import { positionOf, type TextPart } from '../../../client/plan/edit/text-place.ts';

// "Một hai" in one paragraph and "Ba" in the next, as an editor counts: two positions between
// paragraphs.
const parts: readonly TextPart[] = [
  { text: 'Một ', from: 1 },
  { text: 'hai', from: 5 },
  { text: 'Ba', from: 10 },
];

test.each([
  ['the beginning', 0, undefined, 1],
  ['the beginning of an empty line', 0, 0, 1],
  ['within a word', 2, undefined, 3],
  ['before a word', 3, undefined, 5],
  ['after a word', 3, 0, 4],
  ['after the space that follows a word', 3, 1, 5],
  ['the end of a paragraph', 6, 0, 8],
  ['the beginning of the next one', 6, undefined, 10],
  ['the end', 8, 0, 12],
  ['what is no more there', 9, undefined, undefined],
])('%s is found in the text that is edited', (_, letters, spaces, position) => {
  expect(positionOf(parts, { letters, spaces, top: undefined })).toBe(position);
});

test('what was typed meanwhile may be empty', () => {
  expect(positionOf([], { letters: 0, spaces: 0, top: undefined })).toBeUndefined();
});
