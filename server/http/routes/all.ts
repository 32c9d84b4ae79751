import type { Route } from '../route.ts';
import { calendarFeedRoutes } from './calendar-feed.ts';
import { commentRoutes } from './comments.ts';
import { consultationRoutes } from './consultations.ts';
import { draftRoutes } from './drafts.ts';
import { findingRoutes } from './findings.ts';
import { letterRoutes } from './letters.ts';
import { liveRoutes } from './live.ts';
import { noticeRoutes } from './notices.ts';
import { packRoutes } from './pack.ts';
import { paperRoutes } from './papers.ts';
import { planRoutes } from './plans.ts';
import { serviceRoutes } from './service.ts';
import { sessionRoutes } from './sessions.ts';

/** Every route of the API, in the order of the OpenAPI document. */
export function allRoutes(version: string): readonly Route[] {
  const routes: readonly Route[] = [
    ...sessionRoutes,
    ...planRoutes,
    ...draftRoutes,
    ...findingRoutes,
    ...commentRoutes,
    ...consultationRoutes,
    ...liveRoutes,
    ...noticeRoutes,
    ...calendarFeedRoutes,
    ...paperRoutes,
    ...packRoutes,
    ...letterRoutes,
    ...serviceRoutes(version, () => routes),
  ];
  return routes;
}
