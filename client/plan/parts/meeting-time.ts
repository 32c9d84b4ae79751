import { dayInVietnam, hourInVietnam } from '../../../domain/text/vietnam-time.ts';
import type { Meeting } from '../../../schemas/types.ts';
import { formatWeekday } from '../../format.ts';
import type { Translate } from '../../i18n.tsx';

/** 08:30, thứ Năm 15/7/2021. */
export const meetingTime = (t: Translate, { at }: Pick<Meeting, 'at'>): string =>
  t('rounds.meeting.at', { time: hourInVietnam(at), day: formatWeekday(dayInVietnam(at)) });
