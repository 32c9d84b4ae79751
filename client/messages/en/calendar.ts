import type { calendar as vi } from '../vi/calendar.ts';

export const calendar: typeof vi = {
  title: 'Work calendar',
  lead: 'Due dates in working days go by this calendar. Saturdays, Sundays and holidays with a fixed date are days off already.',
  day: 'Day',
  dayMissing: 'Choose a day.',
  twice: 'This day is in the calendar already.',
  name: 'Name of the day',
  nameHint: 'E.g. Tết, day off in lieu, make-up day',
  nameMissing: 'Name the day, so that others understand.',
  kind: 'Off or worked',
  off: 'Day off',
  work: 'Working day',
  add: 'Add the day',
  added: 'Added to the work calendar.',
  remove: 'Take {day} out of the calendar',
  removed: '{day} was taken out. Add it again if that was a mistake.',
  empty: 'No day was set yet',
  emptyDetail: 'Add Tết, Giỗ Tổ, days in lieu and make-up days as announced each year.',
  fixed: 'Holidays with a fixed date this year: {days}.',
};
