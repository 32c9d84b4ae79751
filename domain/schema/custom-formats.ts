import { isDay, isMonth, isPartialDate, isTimestamp } from '../text/dates.ts';

const format = (accepts: (text: string) => boolean) => (value: unknown) =>
  typeof value !== 'string' || accepts(value);

/** Own names: a format named "date" would be jsonschema's, which takes 31 February. */
export const customFormats = {
  ngay: format(isDay),
  thang: format(isMonth),
  'thoi-diem': format(isPartialDate),
  'thoi-khac': format(isTimestamp),
};
