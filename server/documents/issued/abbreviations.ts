import { titleOf } from '../../../domain/plan/titles.ts';
import { walk } from '../../../domain/plan/tree.ts';
import { capital } from '../../../domain/text/case.ts';
import { plainText } from '../../../domain/text/plain.ts';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { PlanDocument, PlanNode } from '../../../schemas/types.ts';

export interface Abbreviation {
  readonly short: string;
  readonly full: string;
}

/**
 * Returns the abbreviations of a plan with their meanings, in alphabetical order: those of its own
 * list, those it introduces, as in "chính quyền số (CQS)" or "DTI (Digital Transformation Index)",
 * and well-known ones that it uses and also spells out somewhere. Leaves out what it never spells
 * out.
 */
export function abbreviationsOf(plan: PlanDocument): readonly Abbreviation[] {
  const text = textOf(plan);
  const found = new Map<string, string>();
  const add = (short: string, full: string | undefined): void => {
    if (full && !found.has(short)) found.set(short, full);
  };
  for (const [short, full] of ownList(plan)) add(short, full);
  for (const { index, 1: inside = '' } of text.matchAll(/\(([^()\n]{2,80})\)/g)) {
    const before = text.slice(Math.max(0, index - 120), index).trimEnd();
    const named = inside.replace(/^(?:(?:sau đây )?(?:gọi|viết) tắt là|sau đây gọi là)\s+/iu, '');
    if (SHORT.test(named)) add(named, endThatSpells(named, before));
    else add(lastWord(before), spells(lastWord(before), inside) ? inside : undefined);
  }
  const lower = text.toLocaleLowerCase('vi');
  for (const [short, full] of KNOWN)
    if (usedIn(text, short))
      add(short, lower.includes(full.toLocaleLowerCase('vi')) ? full : undefined);
  return [...found]
    .map(([short, full]) => ({ short, full: capital(full) }))
    .sort((one, other) => one.short.localeCompare(other.short, 'vi'));
}

/** Two letters or more, mostly capitals: CQS, KT-XH, TT&TT, IoT. */
const SHORT = /^(?=\S*\p{Lu}\S*\p{Lu})(?!\S*\p{Ll}\S*\p{Ll})\p{Lu}[\p{L}\d&-]{1,11}$/u;

/** Common abbreviations of the field, which plans use without introducing them. */
const KNOWN: readonly (readonly [short: string, full: string])[] = [
  ['ATTT', 'An toàn thông tin'],
  ['CCHC', 'Cải cách hành chính'],
  ['CĐS', 'Chuyển đổi số'],
  ['CNTT', 'Công nghệ thông tin'],
  ['CPĐT', 'Chính phủ điện tử'],
  ['CQĐT', 'Chính quyền điện tử'],
  ['CQS', 'Chính quyền số'],
  ['CSDL', 'Cơ sở dữ liệu'],
  ['DVCTT', 'Dịch vụ công trực tuyến'],
  ['GRDP', 'Tổng sản phẩm trên địa bàn'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['KTS', 'Kinh tế số'],
  ['KT-XH', 'Kinh tế - xã hội'],
  ['NSĐP', 'Ngân sách địa phương'],
  ['NSNN', 'Ngân sách nhà nước'],
  ['NSTW', 'Ngân sách trung ương'],
  ['TTHC', 'Thủ tục hành chính'],
  ['TT&TT', 'Thông tin và Truyền thông'],
  ['UBND', 'Ủy ban nhân dân'],
  ['XHS', 'Xã hội số'],
];

/** All that people wrote in a plan, each paragraph or cell a line. */
const textOf = (plan: PlanDocument): string =>
  [...walk(plan)].flatMap(({ node }) => linesOf(node)).join('\n');

const linesOf = (node: PlanNode): readonly string[] =>
  NODE_FIELDS[node.type].flatMap(({ name, kind }) => {
    const value = (node.fields as Readonly<Record<string, unknown>>)[name];
    if (typeof value === 'string')
      return kind === 'Markdown' ? plainText(value).split('\n') : [value];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  });

/**
 * Returns the entries of sections and annexes that are lists of abbreviations: side by side in
 * cells, or in lines "DTI: Chỉ số …".
 */
function ownList(plan: PlanDocument): readonly (readonly [short: string, full: string])[] {
  const lists = [...walk(plan)].flatMap(({ node }) =>
    (node.type === 'section' || node.type === 'appendix') && /viết tắt/iu.test(titleOf(node, {}))
      ? [linesOf(node)]
      : [],
  );
  return lists.flatMap((lines) =>
    lines.flatMap((line, index): readonly (readonly [string, string])[] => {
      const [short = '', inLine] = line.split(/(?<!\s)\s*[:–]\s+/u, 2);
      const full = inLine ?? lines[index + 1] ?? '';
      return SHORT.test(short) && full !== '' && !SHORT.test(full) ? [[short, full]] : [];
    }),
  );
}

const lastWord = (words: string): string => /\S+$/u.exec(words)?.[0] ?? '';

/** The letters of an abbreviation, without the signs between them. */
const lettersOf = (short: string): string =>
  short.replace(/[^\p{L}]/gu, '').toLocaleLowerCase('vi');

const initialsOf = (words: readonly string[]): string =>
  words
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleLowerCase('vi');

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\d]+/gu) ?? [];

/** Words that abbreviations skip. */
const SMALL = new Set(['và', 'của', 'of', 'the', 'and', 'for']);

/** Whether the initials of words spell an abbreviation, small words counted or not. */
function spells(short: string, text: string): boolean {
  const letters = lettersOf(short);
  if (letters.length < 2 || !SHORT.test(short)) return false;
  const words = wordsIn(text);
  const telling = words.filter((word) => !SMALL.has(word.toLocaleLowerCase('vi')));
  return [words, telling].some((candidate) => initialsOf(candidate) === letters);
}

/** Returns the shortest end of a text that an abbreviation spells; undefined for none. */
function endThatSpells(short: string, text: string): string | undefined {
  // The full form is in one line, after the last punctuation mark.
  const line = text.split(/[\n.;:()“”"]/).at(-1) ?? '';
  const starts = [...line.matchAll(/(?<![\p{L}\p{M}\d])[\p{L}\p{M}\d]/gu)].map(
    ({ index }) => index,
  );
  const start = starts.findLast((at) => spells(short, line.slice(at)));
  return start === undefined ? undefined : line.slice(start).trim();
}

/** Whether a text uses an abbreviation as a separate word; 749/QĐ-UBND is a number. */
const usedIn = (text: string, short: string): boolean =>
  new RegExp(`(?<![\\p{L}\\d/&-])${short}(?![\\p{L}\\d&-])`, 'u').test(text);
