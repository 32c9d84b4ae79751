import { momentInVietnam, vietnamTime } from '../../../domain/text/vietnam-time.ts';
import type { Meeting, SetMeetingRequest } from '../../../schemas/types.ts';
import type { MessageKey } from '../../i18n.tsx';

/**
 * The form as typed. `id` is that of a meeting already set; empty for a new one. `at` is
 * "2021-07-15T08:30", in Việt Nam.
 */
export interface TypedMeeting {
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly place: string;
  readonly order: string;
}

/** A moment as a field for date and time holds it, in Việt Nam whatever the browser's zone. */
export const localOf = (timestamp: string): string => vietnamTime(timestamp).slice(0, 16);

export const typedMeeting = (meeting: Meeting | undefined): TypedMeeting => ({
  id: meeting?.id ?? '',
  title: meeting?.title ?? '',
  at: meeting === undefined ? '' : localOf(meeting.at),
  place: meeting?.place ?? '',
  order: meeting?.order === undefined ? '' : String(meeting.order),
});

export interface MeetingFaults {
  readonly title?: MessageKey;
  readonly at?: MessageKey;
  readonly order?: MessageKey;
}

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

export function faultsOfMeeting({ title, at, order }: TypedMeeting): MeetingFaults {
  return {
    ...(title.trim() === '' ? { title: 'rounds.meeting.needName' } : {}),
    ...(LOCAL.test(at) ? {} : { at: 'rounds.meeting.needTime' }),
    ...(order.trim() === '' || /^[1-9]\d?$/.test(order.trim())
      ? {}
      : { order: 'rounds.meeting.badOrder' }),
  };
}

/** The request; undefined while something is missing. */
export function toMeetingRequest(typed: TypedMeeting): SetMeetingRequest | undefined {
  if (Object.keys(faultsOfMeeting(typed)).length > 0) return undefined;
  const place = typed.place.trim().normalize('NFC');
  return {
    ...(typed.id === '' ? {} : { id: typed.id }),
    title: typed.title.trim().normalize('NFC'),
    at: momentInVietnam(typed.at),
    ...(place === '' ? {} : { place }),
    ...(typed.order.trim() === '' ? {} : { order: Number(typed.order) }),
  };
}
