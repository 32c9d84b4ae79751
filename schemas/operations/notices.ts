import type { Operations } from './operation.ts';

/** What concerns a person on their plans, read and unread, and what of it they want by mail. */
export const noticeOperations = {
  getNotices: {
    method: 'get',
    path: '/notices',
    summary: 'What happened that concerns the person, newest first',
    query: {
      after: {
        description: 'Thông báo cuối của trang trước / the last notice of the page before',
        pattern: '^[a-z0-9._-]{3,240}$',
      },
    },
    answer: 'NoticesView',
    refusals: [422],
  },
  markNotices: {
    method: 'put',
    path: '/notices/marks',
    summary:
      'Mark notices as read or unread, all as read, or undo that; answers with the first page',
    body: 'MarkNoticesRequest',
    answer: 'NoticesView',
    refusals: [422],
  },
  getMailSettings: {
    method: 'get',
    path: '/mail-settings',
    summary: 'What the person gets by mail',
    answer: 'MailSettings',
  },
  setMailSettings: {
    method: 'put',
    path: '/mail-settings',
    summary: 'Set one’s address for mail, and what comes there',
    body: 'SetMailRequest',
    answer: 'MailSettings',
    refusals: [422],
  },
} as const satisfies Operations;

export type NoticeOperations = typeof noticeOperations;
