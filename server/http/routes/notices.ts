import type { NoticeOperations } from '../../../schemas/operations/notices.ts';
import { setMail, viewMail } from '../../actions/mail-settings.ts';
import { markNotices, viewNotices } from '../../actions/notices.ts';
import type { Handlers } from '../handler.ts';

export const noticeHandlers: Handlers<NoticeOperations> = {
  getNotices: async ({ deps, person, language, query }) => ({
    body: await viewNotices(deps, person, language, query.after),
  }),
  markNotices: async ({ deps, person, language, body }) => {
    await markNotices(deps, person, body);
    return { body: await viewNotices(deps, person, language) };
  },
  getMailSettings: async ({ deps, person }) => ({ body: await viewMail(deps, person) }),
  setMailSettings: async ({ deps, person, body }) => {
    await setMail(deps, person, body);
    return { body: await viewMail(deps, person) };
  },
};
