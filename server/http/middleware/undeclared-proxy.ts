import type { RequestHandler } from 'express';
import { isForwarded } from '../loopback.ts';
import type { Warn } from './same-origin.ts';

/**
 * Warns once of a proxy that the settings don't declare: to it all people have one address, and
 * HTTPS is plain HTTP.
 */
export function undeclaredProxy(warn: Warn): RequestHandler {
  let isWarned = false;
  return (request, _response, next) => {
    if (!isWarned && !request.app.get('trust proxy') && isForwarded(request)) {
      isWarned = true;
      warn(
        'Có máy chủ trung gian phía trước mà TRUST_PROXY chưa đặt: mọi người dùng hiện chung một địa chỉ, HTTPS không được nhận ra. Đặt TRUST_PROXY=1 (số máy chủ trung gian); xem docs/proxy.md. / A proxy is in front, but TRUST_PROXY is not set: all people seem to share one address, and HTTPS goes unnoticed. Set TRUST_PROXY=1 (the number of proxies); see docs/proxy.md.',
      );
    }
    next();
  };
}
