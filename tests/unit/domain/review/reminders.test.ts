import fc from 'fast-check';
import {
  type Obligation,
  obligationsOf,
  RHYTHMS,
  reminderDue,
  stepsOf,
  workingDayOffset,
} from '../../../../domain/review/reminders.ts';
import { addDays } from '../../../../domain/text/dates.ts';
import { defaultCalendar, isWorkingDay } from '../../../../domain/text/work-calendar.ts';
import type { Reminder } from '../../../../schemas/types.ts';
import { member, planLog } from '../../../support/plan-acts.ts';

const calendar = defaultCalendar(2020, 2023);
const matter = (due: string, since = '2021-06-01'): Obligation => ({
  accountId: 'drafter',
  what: 'plan',
  due,
  since: `${since}T03:00:00.000Z`,
});
const noon = (day: string) => new Date(`${day}T12:00:00+07:00`);

test('the rhythm is three and one working days before, the day itself, then every second one', () => {
  expect(stepsOf(RHYTHMS.plan)).toEqual([-3, -1, 0, 2, 4, 6, 8, 10]);
});

test('working days are counted from the due date; days off count as the working day before', () => {
  // 2021-06-25 is a Friday.
  const offsets = ['2021-06-22', '2021-06-24', '2021-06-25', '2021-06-27', '2021-06-28'];
  expect(offsets.map((day) => workingDayOffset('2021-06-25', day, calendar))).toEqual([
    -3, -1, 0, 0, 1,
  ]);
});

test('whatever days the server is up, no reminder comes twice, on a day off, or more than one a day', () => {
  const anyDay = fc.integer({ min: 0, max: 40 }).map((after) => addDays('2021-06-10', after));
  fc.assert(
    fc.property(anyDay, fc.uniqueArray(anyDay, { maxLength: 30 }), (due, up) => {
      const given: Reminder[] = [];
      for (const day of up.toSorted())
        for (let beat = 0; beat < 2; beat++) {
          const found = reminderDue('p', matter(due), given, noon(day), calendar);
          if (!found) continue;
          expect(beat).toBe(0);
          expect(isWorkingDay(day, calendar)).toBe(true);
          expect(found.offset).toBe(workingDayOffset(due, day, calendar));
          expect(found.step).toBeLessThanOrEqual(found.offset);
          given.push(found);
        }
      const steps = given.map(({ step }) => step);
      expect(steps).toEqual([...new Set(steps)].toSorted((one, other) => one - other));
    }),
    { numRuns: 200 },
  );
});

test('up every day, each step comes on its day; nobody is reminded of what they were told that day', () => {
  const stepsUp = (since: string) => {
    const given: Reminder[] = [];
    for (let day = '2021-06-14'; day < '2021-07-20'; day = addDays(day, 1)) {
      const found = reminderDue('p', matter('2021-06-25', since), given, noon(day), calendar);
      if (found) given.push(found);
    }
    return given.map(({ step }) => step);
  };
  expect(stepsUp('2021-06-14')).toEqual([-3, -1, 0, 2, 4, 6, 8, 10]);
  expect(stepsUp('2021-06-22')).toEqual([-1, 0, 2, 4, 6, 8, 10]);
  expect(stepsUp('2021-06-25')).toEqual([2, 4, 6, 8, 10]);
});

test('a due date put off starts anew', () => {
  const given: Reminder[] = [
    { planId: 'p', what: 'plan', due: '2021-06-25', step: 10, offset: 10, at: '' },
  ];
  const found = (due: string) =>
    reminderDue('p', matter(due, '2021-07-05'), given, noon('2021-07-15'), calendar)?.step;
  expect(found('2021-07-16')).toBe(-1);
  expect(found('2021-06-25')).toBeUndefined();
});

test('an approved plan owes nothing, and a directive due with the plan is one matter', () => {
  const log = planLog([
    member('drafter', 'drafter'),
    member('head', 'head'),
    member('chair', 'chair'),
  ]);
  log.submit('2021-06-02T03:00:00.000Z', 1);
  const directive = (id: string, due?: string) => ({
    id,
    text: '',
    anchor: { nodeId: 'muc-1' },
    priority: 'must' as const,
    ...(due ? { due: { date: due } } : {}),
  });
  log.act('chair', '2021-06-03T03:00:00.000Z', {
    type: 'plan-returned',
    data: {
      conclusion: '',
      due: { date: '2021-06-25' },
      directives: [directive('d1', '2021-06-25'), directive('d2', '2021-06-20'), directive('d3')],
    },
  });
  expect(
    obligationsOf(log.state()).map(({ accountId, what, due, commentIds }) => [
      accountId,
      what,
      due,
      ...(commentIds ?? []),
    ]),
  ).toEqual([
    ['drafter', 'plan', '2021-06-25'],
    ['head', 'plan', '2021-06-25'],
    ['drafter', 'directive', '2021-06-20', 'd2'],
    ['head', 'directive', '2021-06-20', 'd2'],
  ]);
  log.submit('2021-06-10T03:00:00.000Z', 2);
  log.act('chair', '2021-06-11T03:00:00.000Z', { type: 'plan-approved', data: { conclusion: '' } });
  expect(obligationsOf(log.state())).toEqual([]);
});
