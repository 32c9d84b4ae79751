import type { PlanNotice } from '../../domain/review/notices.ts';
import { formatDate } from '../../domain/text/dates.ts';
import { dayInVietnam, hourInVietnam } from '../../domain/text/vietnam-time.ts';
import type { Mail } from './mailer.ts';

/** The most notices in one mail; the others are only in the inbox. */
export const MOST_IN_MAIL = 40;
const LONGEST_SUBJECT = 140;

export interface Digest {
  readonly name: string;
  readonly email: string;
  /** Newest first. */
  readonly notices: readonly PlanNotice[];
  /**
   * The address at which browsers reach this server: https://duthao.vidu.gov.vn, without a slash at
   * the end.
   */
  readonly publicAddress: string;
}

/**
 * Makes one mail of all notices for a person, by plan, each with a link. In Vietnamese, like the
 * office's mail.
 */
export function digestOf({ name, email, notices, publicAddress }: Digest): Mail {
  const shown = notices.slice(0, MOST_IN_MAIL);
  const more = notices.length - shown.length;
  const plans = [...new Set(shown.map(({ planId }) => planId))].map((planId) =>
    shown.filter((notice) => notice.planId === planId),
  );
  const settings = `${publicAddress}/inbox?act=mail`;
  const inbox = `${publicAddress}/inbox`;
  return {
    to: email,
    subject: subjectOf(notices),
    settings,
    text: [
      `Kính gửi đồng chí ${name},`,
      '',
      ...plans.flatMap((planNotices) => [
        planNotices[0]?.planTitle ?? '',
        ...planNotices.flatMap((notice) => [
          `- ${lineOf(notice)}`,
          `  ${publicAddress}${notice.link}`,
        ]),
        '',
      ]),
      ...(more > 0 ? [`Còn ${more} thông báo khác trong hộp thông báo.`] : []),
      `Hộp thông báo: ${inbox}`,
      `Chọn thông báo nhận qua thư, hoặc thôi nhận: ${settings}`,
      'Thư này được gửi tự động, xin không trả lời.',
      '',
    ].join('\n'),
    html: htmlOf(name, plans, { publicAddress, inbox, settings, more }),
  };
}

function subjectOf(notices: readonly PlanNotice[]): string {
  const [first] = notices;
  const plans = new Set(notices.map(({ planId }) => planId));
  const title =
    notices.length === 1
      ? `${first?.text.vi} – ${first?.planTitle}`
      : plans.size === 1
        ? `${notices.length} thông báo: ${first?.planTitle}`
        : `${notices.length} thông báo về ${plans.size} đề án`;
  const line = `[Dự Thảo] ${title}`.replace(/\s+/gu, ' ');
  return line.length > LONGEST_SUBJECT
    ? `${line.slice(0, LONGEST_SUBJECT).replace(/\s\S*$/u, '')}…`
    : line;
}

const lineOf = ({ by, text, at }: PlanNotice): string =>
  `${by ? `${by}: ` : ''}${text.vi} (${clock(at)})`;

/** Writes a moment as 14:30 ngày 30/6/2021, in Vietnam's time. */
const clock = (at: string): string =>
  `${hourInVietnam(at)} ngày ${formatDate(dayInVietnam(at), 'vi')}`;

interface Frame {
  readonly publicAddress: string;
  readonly inbox: string;
  readonly settings: string;
  readonly more: number;
}

function htmlOf(
  name: string,
  plans: readonly (readonly PlanNotice[])[],
  { publicAddress, inbox, settings, more }: Frame,
): string {
  const parts = plans.map(
    (planNotices) =>
      `<h2 style="font-size:17px;margin:24px 0 8px">${escaped(planNotices[0]?.planTitle ?? '')}</h2><ul style="margin:0;padding-left:20px">${planNotices
        .map(
          ({ by, text, at, link }) =>
            `<li style="margin:0 0 8px">${by ? `${escaped(by)}: ` : ''}<a href="${escaped(publicAddress + link)}">${escaped(text.vi)}</a> <span style="color:#5c5c5c">(${clock(at)})</span></li>`,
        )
        .join('')}</ul>`,
  );
  const rest = more > 0 ? `<p>Còn ${more} thông báo khác trong hộp thông báo.</p>` : '';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Dự Thảo</title></head><body style="font-family:Arial,sans-serif;font-size:15px;line-height:1.5;color:#1f1f1f"><p>Kính gửi đồng chí ${escaped(name)},</p>${parts.join('')}${rest}<p style="margin-top:24px;color:#5c5c5c"><a href="${escaped(inbox)}">Hộp thông báo</a> · <a href="${escaped(settings)}">Chọn thông báo nhận qua thư, hoặc thôi nhận</a><br>Thư này được gửi tự động, xin không trả lời.</p></body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
