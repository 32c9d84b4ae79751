import type { Day } from '../../schemas/types.ts';

/** Vietnam is seven hours ahead of UTC all year: it has no daylight saving. */
const AHEAD_MS = 7 * 3_600_000;

/** A moment as clocks in Vietnam show it: 2021-06-14T08:30:00.000, without an offset. */
export const vietnamTime = (at: string | Date): string =>
  new Date(new Date(at).getTime() + AHEAD_MS).toISOString().slice(0, -1);

/** The calendar day in Vietnam at a moment. */
export const dayInVietnam = (at: string | Date): Day => vietnamTime(at).slice(0, 10);

/** The hour in Vietnam at a moment: 08:30. */
export const hourInVietnam = (at: string | Date): string => vietnamTime(at).slice(11, 16);

/** The moment (RFC 3339, UTC) at which clocks in Vietnam show 2021-06-14T08:30. */
export const momentInVietnam = (shown: string): string => new Date(`${shown}+07:00`).toISOString();
