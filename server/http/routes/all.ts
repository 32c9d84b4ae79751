import type { Handlers } from '../handler.ts';
import { calendarFeedHandlers } from './calendar-feed.ts';
import { commentHandlers } from './comments.ts';
import { consultationHandlers } from './consultations.ts';
import { draftHandlers } from './drafts.ts';
import { findingHandlers } from './findings.ts';
import { letterHandlers } from './letters.ts';
import { liveHandlers } from './live.ts';
import { noticeHandlers } from './notices.ts';
import { packHandlers } from './pack.ts';
import { paperHandlers } from './papers.ts';
import { planHandlers } from './plans.ts';
import { serviceHandlers } from './service.ts';
import { sessionHandlers } from './sessions.ts';

/** What does every operation of the API; one that is in no part is a type error. */
export const allHandlers = (version: string): Handlers => ({
  ...sessionHandlers,
  ...planHandlers,
  ...draftHandlers,
  ...findingHandlers,
  ...commentHandlers,
  ...consultationHandlers,
  ...liveHandlers,
  ...noticeHandlers,
  ...calendarFeedHandlers,
  ...paperHandlers,
  ...packHandlers,
  ...letterHandlers,
  ...serviceHandlers(version),
});
