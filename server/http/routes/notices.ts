import type { MarkNoticesRequest, SetMailRequest } from '../../../schemas/types.ts';
import { setMail, viewMail } from '../../actions/mail-settings.ts';
import { markNotices, viewNotices } from '../../actions/notices.ts';
import { type Route, route } from '../route.ts';

/** What concerns a person on their plans, read and unread, and what of it they want by mail. */
export const noticeRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/notices',
    summary: 'What happened that concerns the person, newest first',
    query: [
      {
        name: 'after',
        description: 'Thông báo cuối của trang trước / the last notice of the page before',
        pattern: '^[a-z0-9._-]{3,240}$',
      },
    ],
    answer: 'NoticesView',
    refusals: [422],
    handle: async ({ deps, person, language, query }) => ({
      body: await viewNotices(deps, person, language, query('after')),
    }),
  }),
  route<MarkNoticesRequest>({
    method: 'put',
    path: '/notices/marks',
    summary:
      'Mark notices as read or unread, all as read, or undo that; answers with the first page',
    body: 'MarkNoticesRequest',
    answer: 'NoticesView',
    refusals: [422],
    handle: async ({ deps, person, language, body }) => {
      await markNotices(deps, person, body);
      return { body: await viewNotices(deps, person, language) };
    },
  }),
  route({
    method: 'get',
    path: '/mail-settings',
    summary: 'What the person gets by mail',
    answer: 'MailSettings',
    handle: async ({ deps, person }) => ({ body: await viewMail(deps, person) }),
  }),
  route<SetMailRequest>({
    method: 'put',
    path: '/mail-settings',
    summary: 'Set one’s address for mail, and what comes there',
    body: 'SetMailRequest',
    answer: 'MailSettings',
    refusals: [422],
    handle: async ({ deps, person, body }) => {
      await setMail(deps, person, body);
      return { body: await viewMail(deps, person) };
    },
  }),
];
