import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { Refusal } from '../../domain/refusal.ts';
import { cleanText } from '../../domain/text/clean-text.ts';

/** Failed attempts for one login from one address, before the next must wait. */
export const ATTEMPTS = 10;
export const WINDOW_MINUTES = 15;

/** Slows guessing down, of a stranger or of somebody at another's open browser: only failed attempts count. */
export const signInLimit = (): RequestHandler =>
  rateLimit({
    windowMs: WINDOW_MINUTES * 60_000,
    limit: ATTEMPTS,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    keyGenerator: (request) =>
      `${ipKeyGenerator(request.ip ?? '')} ${request.session.accountId ?? loginOf(request.body)}`,
    handler: (_request, _response, next) => {
      next(
        new Refusal('too-many-attempts', {
          vi: `Đã thử sai ${ATTEMPTS} lần. Đợi ${WINDOW_MINUTES} phút rồi thử lại, hoặc nhờ quản trị hệ thống đặt lại mật khẩu.`,
          en: `${ATTEMPTS} wrong attempts. Wait ${WINDOW_MINUTES} minutes, or ask the administrator for a new password.`,
        }),
      );
    },
  });

const loginOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'login' in body && typeof body.login === 'string'
    ? cleanText(body.login).trim().toLowerCase().slice(0, 64)
    : '';
