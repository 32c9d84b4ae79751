import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Refusal } from '../../../domain/refusal.ts';
import { networkOf } from '../network.ts';

/**
 * How often one calendar may be asked for in the span: programs do so once in a quarter of an hour
 * at the most.
 */
export const FETCHES = 60;
/** How many addresses that open nothing one network address may try in the span. */
export const MISSES = 100;
export const MISS_SPAN_MINUTES = 15;

/**
 * Keeps calendars, which are open to whoever has their address, from being asked for without end or
 * guessed at.
 */
export const calendarLimit = (): readonly RequestHandler[] => [
  // First, so that guesses are not remembered one by one.
  limit(MISSES, true, ({ ip }) => networkOf(ip)),
  limit(FETCHES, false, ({ path }) => path),
];

const limit = (
  most: number,
  missesOnly: boolean,
  keyGenerator: (request: { readonly path: string; readonly ip?: string | undefined }) => string,
): RequestHandler =>
  rateLimit({
    windowMs: MISS_SPAN_MINUTES * 60_000,
    limit: most,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: missesOnly,
    keyGenerator,
    handler: (_request, _response, next) => {
      next(
        new Refusal('too-many-attempts', {
          vi: `Lịch được hỏi quá nhiều lần. Đợi ${MISS_SPAN_MINUTES} phút rồi thử lại.`,
          en: `The calendar was asked for too often. Wait ${MISS_SPAN_MINUTES} minutes, then try again.`,
        }),
      );
    },
  });
