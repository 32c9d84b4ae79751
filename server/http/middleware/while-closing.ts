import type { RequestHandler } from 'express';
import { Refusal } from '../../../domain/refusal.ts';

/**
 * Once the server is being stopped, answers are the last of their connection and the API begins
 * nothing new: what had begun is done and answered, what comes after is refused before anything is
 * stored. Health still answers.
 */
export const whileClosing =
  (closing: AbortSignal | undefined): RequestHandler =>
  (request, response, next) => {
    const endConnection = () => {
      if (!response.headersSent) response.set('Connection', 'close');
    };
    if (!closing?.aborted) {
      closing?.addEventListener('abort', endConnection, { once: true });
      response.on('close', () => closing?.removeEventListener('abort', endConnection));
      return next();
    }
    endConnection();
    if (!request.path.startsWith('/api/') || request.path.startsWith('/api/health')) return next();
    throw new Refusal('closing', {
      vi: 'Máy chủ đang khởi động lại nên chưa nhận việc này; chưa có gì được lưu. Giữ nguyên trang này và thử lại sau ít giây.',
      en: 'The server is being restarted and did not take this; nothing was saved. Keep this page open and try again in a few seconds.',
    });
  };
