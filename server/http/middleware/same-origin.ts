import type { Request, RequestHandler } from 'express';
import { Refusal } from '../../../domain/refusal.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Logged once for the operator. */
export type Warn = (message: string) => void;

/**
 * Refuses writes that a browser makes on behalf of another site. Browsers name the site in
 * Sec-Fetch-Site or Origin and a page can't forge either; programs send neither and carry no cookie
 * of somebody else. A page is ours when it was opened at the Host that the request asks for, or at
 * the address that the office set.
 */
export function sameOriginWrites(publicAddress: string | undefined, warn: Warn): RequestHandler {
  const office = publicAddress === undefined ? undefined : new URL(publicAddress);
  let isWarned = false;
  return (request, _response, next) => {
    if (READS.has(request.method)) return next();
    const site = request.get('Sec-Fetch-Site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreign();
    const header = request.get('Origin');
    if (header === undefined) return next();
    const origin = URL.canParse(header) ? new URL(header) : undefined;
    if (!origin || !/^https?:$/.test(origin.protocol)) throw foreign();
    if (origin.origin === office?.origin) return next();
    if (isAskedFor(request, origin)) {
      // Over plain HTTP anybody on the way can write a page. The other way round a proxy has ended
      // TLS and didn't say so.
      const isSecure =
        request.secure || (office?.protocol === 'https:' && office.host === origin.host);
      if (origin.protocol === 'http:' && isSecure) throw plainHttp(origin.host);
      return next();
    }
    const refusal = hostMismatch(origin.origin, request.get('Host') ?? '', publicAddress);
    if (!isWarned) warn(`${refusal.detail.vi} / ${refusal.detail.en}`);
    isWarned = true;
    throw refusal;
  };
}

/** Whether the Host asked for is the origin's, the default port written or not. */
function isAskedFor(request: Request, origin: URL): boolean {
  const asked = `${origin.protocol}//${request.get('Host') ?? ''}`;
  return URL.canParse(asked) && new URL(asked).origin === origin.origin;
}

const foreign = () =>
  new Refusal('forbidden', {
    vi: 'Yêu cầu này đến từ một trang khác nên không được nhận. Mở lại Dự Thảo rồi thử lại.',
    en: 'This request comes from another site and is refused. Open Dự Thảo again and retry.',
  });

const plainHttp = (host: string) =>
  new Refusal('forbidden', {
    vi: `Trang đang mở qua HTTP không mã hóa nên không được nhận. Mở lại ở địa chỉ https://${host} rồi thử lại.`,
    en: `The page is open over plain HTTP, which is not encrypted, and is refused. Open https://${host} and retry.`,
  });

/**
 * A page of another site, in a browser that names no more than Origin, or a proxy that doesn't pass
 * Host on.
 */
function hostMismatch(origin: string, host: string, publicAddress: string | undefined): Refusal {
  const [here, asked] = [shortened(origin), shortened(host)];
  return new Refusal('forbidden', {
    vi: `Trang đang mở ở ${here} nhưng yêu cầu đến máy chủ lại ghi địa chỉ “${asked}” (Host), nên không được nhận. Nếu đây đúng là địa chỉ của Dự Thảo, báo quản trị hệ thống: máy chủ trung gian phải chuyển nguyên tiêu đề Host (nginx: proxy_set_header Host $http_host), hoặc đặt PUBLIC_ADDRESS=${here}${publicAddress ? ` (đang là ${publicAddress})` : ''}; xem docs/proxy.md.`,
    en: `The page is open at ${here}, but the request that reached the server asks for “${asked}” (Host), and is refused. If this is the address of Dự Thảo, tell the administrator: the proxy must pass the Host header on (nginx: proxy_set_header Host $http_host), or PUBLIC_ADDRESS must be ${here}${publicAddress ? ` (it is ${publicAddress})` : ''}; see docs/proxy.md.`,
  });
}

const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text);
