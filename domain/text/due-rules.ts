import type { Day } from '../../schemas/types.ts';
import { addDays, daysInMonth, dayText, isDay, weekday } from './dates.ts';
import {
  addWorkingDays,
  lastWorkingDay,
  nextWorkingDay,
  type WorkCalendar,
} from './work-calendar.ts';

/**
 * A due phrase, folded (no accents, small letters), the day on which it was spoken, and the
 * calendar.
 */
export interface DueContext {
  readonly text: string;
  readonly heardOn: Day;
  readonly calendar: WorkCalendar;
}

/** A span of working days. */
export interface DaySpan {
  readonly from?: Day;
  readonly to: Day;
}

/** A phrase and its meaning; undefined when it means no day after all. */
export interface DueRule {
  readonly pattern: RegExp;
  readonly span: (match: RegExpExecArray, context: DueContext) => DaySpan | undefined;
}

/** A pattern on folded text that matches whole words and numbers only. */
const phrase = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u');

const numberWords: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi lam': 15,
  'hai muoi': 20,
  'ba muoi': 30,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};

/**
 * Longest first, so that "muoi lam" is not read as "muoi". After a comma, a point or a minus a
 * number is no count: "1,5 tháng", "1.000 ngày", "-5 ngày"; in "3-5 ngày" the last one counts.
 */
const count = `(?<!\\d[.,])(?<!(?:^|\\p{L}\\s)[-−])(?<count>\\d{1,3}|${Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

const counted = (match: RegExpExecArray): number => {
  const words = match.groups?.count ?? '';
  return numberWords[words] ?? Number(words);
};

const monthWords =
  'january|february|march|april|may|june|july|august|september|october|november|december'.split(
    '|',
  );

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** Returns the working days of a span, from today on; the next working day when none is left. */
function within(first: Day, last: Day, { heardOn, calendar }: DueContext): DaySpan | undefined {
  if (last < heardOn) return undefined;
  const from = nextWorkingDay(first < heardOn ? heardOn : first, calendar);
  return from > last ? { to: from } : { from, to: lastWorkingDay(last, calendar) };
}

/**
 * "Before" ahead of a day, with or without the day's name in between: trước thứ Sáu, ngày …; before
 * Friday, …
 */
const beforeDay =
  /(?<!\p{L})(?:truoc|before)(?: (?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|[a-z]+day),?)?(?: ngay| the)?\s*$/u;

/**
 * Returns one day as a deadline: with "before", the last working day ahead of it; else that day, or
 * the next working day.
 */
function by(day: Day, { text, calendar }: DueContext, at: number): DaySpan {
  if (beforeDay.test(text.slice(0, at))) return { to: addWorkingDays(day, -1, calendar) };
  return { to: nextWorkingDay(day, calendar) };
}

const monday = (day: Day): Day => addDays(day, 1 - weekday(day));

/** Whether the words mean the next one (tới, sau, next); any others mean the present one. */
const isNext = (words: string | undefined): boolean =>
  /^(?:toi|sau|next|ke tiep|tiep theo)$/.test(words ?? '');

function week(match: RegExpExecArray, context: DueContext): DaySpan | undefined {
  const start = addDays(monday(context.heardOn), isNext(match.groups?.which) ? 7 : 0);
  const [first, last] = { dau: [0, 1], giua: [2, 2], cuoi: [4, 4] }[match.groups?.part ?? ''] ?? [
    0, 6,
  ];
  return within(addDays(start, first as number), addDays(start, last as number), context);
}

/** Returns a span of months, or the part of it that is meant. */
function months(
  year: number,
  month: number,
  length: number,
  part: string | undefined,
  context: DueContext,
): DaySpan | undefined {
  const lastMonth = month + length - 1;
  const first = dayText(year, month, 1);
  const last = dayText(year, lastMonth, daysInMonth(year, lastMonth));
  if (part === 'cuoi' || part === 'end') {
    const span = within(first, last, context);
    return span && { to: span.to };
  }
  if (part === 'dau' && length === 1) return within(first, dayText(year, month, 10), context);
  if (part === 'giua' && length === 1)
    return within(dayText(year, month, 11), dayText(year, month, 20), context);
  return within(first, last, context);
}

function relativeMonth(match: RegExpExecArray, context: DueContext): DaySpan | undefined {
  const number =
    yearOf(context.heardOn) * 12 +
    monthOf(context.heardOn) -
    1 +
    (isNext(match.groups?.which) ? 1 : 0);
  return months(Math.floor(number / 12), (number % 12) + 1, 1, match.groups?.part, context);
}

function namedMonth(match: RegExpExecArray, context: DueContext): DaySpan | undefined {
  const month = Number(match.groups?.month);
  if (month < 1 || month > 12) return undefined;
  const year = match.groups?.year
    ? Number(match.groups.year)
    : yearOf(context.heardOn) + (month < monthOf(context.heardOn) ? 1 : 0);
  return months(year, month, 1, match.groups?.part, context);
}

const quarterNumbers: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
};

function quarter(match: RegExpExecArray, context: DueContext): DaySpan | undefined {
  const present = Math.ceil(monthOf(context.heardOn) / 3);
  const named = quarterNumbers[match.groups?.quarter ?? ''];
  const number = named ?? present + (isNext(match.groups?.which) ? 1 : 0);
  const year = match.groups?.year
    ? Number(match.groups.year)
    : yearOf(context.heardOn) + (number > 4 || (named !== undefined && named < present) ? 1 : 0);
  return months(year, ((number - 1) % 4) * 3 + 1, 3, match.groups?.part, context);
}

function wholeYear(match: RegExpExecArray, context: DueContext): DaySpan | undefined {
  const year = yearOf(context.heardOn) + (isNext(match.groups?.which) ? 1 : 0);
  return months(year, 1, 12, match.groups?.part, context);
}

const weekdayWords: Readonly<Record<string, number>> = {
  hai: 1,
  2: 1,
  ba: 2,
  3: 2,
  tu: 3,
  4: 3,
  nam: 4,
  5: 4,
  sau: 5,
  6: 5,
  bay: 6,
  7: 6,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

function dayOfWeek(match: RegExpExecArray, context: DueContext): DaySpan | undefined {
  const { name, sunday, week: ofWeek, next } = match.groups ?? {};
  const wanted = sunday ? 7 : weekdayWords[name ?? ''];
  if (wanted === undefined) return undefined;
  const { heardOn } = context;
  const inWeek = ofWeek !== undefined || next !== undefined;
  const weeks = isNext(ofWeek) || next !== undefined ? 1 : 0;
  const day = inWeek
    ? addDays(monday(heardOn), wanted - 1 + weeks * 7)
    : addDays(heardOn, ((wanted - weekday(heardOn) + 6) % 7) + 1);
  return by(day, context, match.index);
}

/** Returns a day given by day and month; without a year, the next one to come. */
function calendarDay(
  match: RegExpExecArray,
  context: DueContext,
  groups = match.groups ?? {},
): Day | undefined {
  const month = groups.word ? monthWords.indexOf(groups.word) + 1 : Number(groups.month);
  const date = Number(groups.day);
  const years = groups.year
    ? [Number(groups.year.length === 2 ? `20${groups.year}` : groups.year)]
    : [0, 1, 2, 3, 4].map((more) => yearOf(context.heardOn) + more);
  return years
    .map((year) => dayText(year, month, date))
    .find((day) => isDay(day) && (groups.year !== undefined || day >= context.heardOn));
}

function day(match: RegExpExecArray, context: DueContext): DaySpan | undefined {
  const found = calendarDay(match, context);
  return found ? by(found, context, match.index) : undefined;
}

function dayToDay(match: RegExpExecArray, context: DueContext): DaySpan | undefined {
  const last = calendarDay(match, context);
  if (!last) return undefined;
  const month = match.groups?.firstMonth ? Number(match.groups.firstMonth) : monthOf(last);
  const first = dayText(yearOf(last), month, Number(match.groups?.first));
  return isDay(first) && first <= last ? within(first, last, context) : undefined;
}

function dateOnly(match: RegExpExecArray, context: DueContext): DaySpan | undefined {
  const date = Number(match.groups?.day);
  let month = yearOf(context.heardOn) * 12 + monthOf(context.heardOn) - 1;
  for (let tries = 0; tries < 13; tries += 1, month += 1) {
    const found = dayText(Math.floor(month / 12), (month % 12) + 1, date);
    if (isDay(found) && found >= context.heardOn) return by(found, context, match.index);
  }
  return undefined;
}

const after =
  (days: (match: RegExpExecArray) => number): DueRule['span'] =>
  (match, { heardOn, calendar }) => ({
    to: nextWorkingDay(addDays(heardOn, days(match)), calendar),
  });

const monthsLater: DueRule['span'] = (match, { heardOn, calendar }) => {
  const number = yearOf(heardOn) * 12 + monthOf(heardOn) - 1 + counted(match);
  const [year, month] = [Math.floor(number / 12), (number % 12) + 1];
  const date = Math.min(Number(heardOn.slice(8)), daysInMonth(year, month));
  return { to: nextWorkingDay(dayText(year, month, date), calendar) };
};

/** 25/6, 25-6-2021, 25.6.2021; not "3-5 ngày". */
const date =
  '(?<day>\\d{1,2})\\s?[/-]\\s?(?<month>\\d{1,2})(?:\\s?[/-]\\s?(?<year>\\d{4}|\\d{2}))?(?!\\s(?:ngay|tuan|thang|working|days))';
const dotted = '(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})';
const which = '(?<which>toi|sau|nay|ke tiep|tiep theo)';
const part = '(?:(?<part>dau|giua|cuoi) )?';

/** More exact phrases come first. */
export const dueRules: readonly DueRule[] = [
  // Days of the calendar.
  { pattern: phrase('(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})'), span: day },
  {
    pattern: phrase(
      `(?:tu )?(?:ngay )?(?<first>\\d{1,2})(?:\\s?/\\s?(?<firstMonth>\\d{1,2}))?\\s?(?:-|–|den(?: het)?|to|until)\\s?(?:ngay )?(?<day>\\d{1,2})\\s?/\\s?(?<month>\\d{1,2})(?:\\s?/\\s?(?<year>\\d{4}))?`,
    ),
    span: dayToDay,
  },
  { pattern: phrase(date), span: day },
  { pattern: phrase(dotted), span: day },
  {
    pattern: phrase(
      '(?<day>\\d{1,2}) thang (?<month>\\d{1,2})(?:(?: nam |\\s?/\\s?|, )(?<year>\\d{4}))?',
    ),
    span: day,
  },
  {
    pattern: phrase(
      `(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<word>${monthWords.join('|')})(?:,? (?<year>\\d{4}))?`,
    ),
    span: day,
  },
  {
    pattern: phrase(
      `(?<word>${monthWords.join('|')}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?`,
    ),
    span: day,
  },
  // Days of the week; "thứ Sáu tới" is the coming one, "next Friday" the one of next week.
  {
    pattern: phrase(
      `(?:thu (?<name>hai|ba|tu|nam|sau|bay|[2-7])|(?<sunday>chu nhat))(?: tuan (?<week>toi|sau|nay)| toi| nay)?`,
    ),
    span: dayOfWeek,
  },
  {
    pattern: phrase(
      '(?<next>next )?(?<name>monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
    ),
    span: dayOfWeek,
  },
  // A number of days, weeks or months from now.
  {
    pattern: phrase(`${count} (?:ngay lam viec|working days?|business days?)`),
    span: (match, { heardOn, calendar }) => ({
      to: addWorkingDays(heardOn, counted(match), calendar),
    }),
  },
  { pattern: phrase(`${count} (?:ngay|days?)`), span: after(counted) },
  { pattern: phrase(`${count} (?:tuan|weeks?)`), span: after((match) => counted(match) * 7) },
  { pattern: phrase(`(?<!thu )${count} (?:thang|months?)`), span: monthsLater },
  // Weeks, months, quarters, years by name.
  { pattern: phrase(`${part}tuan ${which}`), span: week },
  { pattern: phrase(`(?<part>cuoi) tuan`), span: week },
  { pattern: phrase('(?<which>next|this) week'), span: week },
  {
    pattern: phrase(`${part}thang (?<month>\\d{1,2})(?:(?:\\s?[/-]\\s?| nam )(?<year>\\d{4}))?`),
    span: namedMonth,
  },
  { pattern: phrase(`${part}thang ${which}`), span: relativeMonth },
  { pattern: phrase('(?<part>dau|giua|cuoi) thang|trong thang'), span: relativeMonth },
  { pattern: phrase('(?<part>end) of (?:the |this )?month'), span: relativeMonth },
  { pattern: phrase('(?<part>end) of (?<which>next) month'), span: relativeMonth },
  { pattern: phrase('(?<which>next|this) month'), span: relativeMonth },
  {
    pattern: phrase(
      `${part}qui (?<quarter>i{1,3}|iv|[1-4])(?:(?:\\s?[/-]\\s?| nam )(?<year>\\d{4}))?`,
    ),
    span: quarter,
  },
  { pattern: phrase(`${part}qui ${which}`), span: quarter },
  { pattern: phrase('(?<part>cuoi) qui'), span: quarter },
  { pattern: phrase('(?<part>end) of (?:the |this )?year|(?<which>next) year'), span: wholeYear },
  { pattern: phrase(`(?:(?<part>cuoi) )?nam ${which}`), span: wholeYear },
  { pattern: phrase('(?<part>cuoi) nam'), span: wholeYear },
  { pattern: phrase('ngay (?<day>\\d{1,2})(?!\\s?[/.-]\\s?\\d)'), span: dateOnly },
  // Days near today.
  { pattern: phrase('ngay kia|day after tomorrow'), span: after(() => 2) },
  { pattern: phrase('ngay mai|sang mai|chieu mai|mai|tomorrow'), span: after(() => 1) },
  { pattern: phrase('hom nay|trong ngay|today'), span: after(() => 0) },
];
