import type { RequestHandler } from 'express';
import { Refusal } from '../../domain/refusal.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that a browser makes on behalf of another site. Browsers name the site in Sec-Fetch-Site or Origin and
 * a page can't forge either; programs send neither and carry no cookie of somebody else.
 */
export const sameOriginWrites: RequestHandler = (request, _response, next) => {
  if (READS.has(request.method)) return next();
  const site = request.get('Sec-Fetch-Site');
  const origin = request.get('Origin');
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && hostOf(origin) !== request.get('Host'));
  if (!foreign) return next();
  throw new Refusal('forbidden', {
    vi: 'Yêu cầu này đến từ một trang khác nên không được nhận. Mở lại Dự Thảo rồi thử lại.',
    en: 'This request comes from another site and is refused. Open Dự Thảo again and retry.',
  });
};

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
