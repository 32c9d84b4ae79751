import type { ErrorRequestHandler, Response } from 'express';
import { Refusal, type RefusalCode } from '../../domain/refusal.ts';
import type { Language, Problem } from '../../schemas/types.ts';
import { SMALL_BODY } from './body.ts';
import { languageOf } from './language.ts';
import { isForReading, problemPage } from './problem-page.ts';
import { ofSystem } from './system-trouble.ts';

const STATUS: Readonly<Record<RefusalCode, number>> = {
  invalid: 422,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  forbidden: 403,
  'not-found': 404,
  'not-possible-now': 409,
  stale: 412,
  'precondition-required': 428,
  'exists-already': 409,
  'too-many-attempts': 429,
  damaged: 503,
  'storage-full': 507,
  overloaded: 503,
  'storage-fails': 503,
  closing: 503,
  'not-ready': 503,
  'too-large': 413,
};

const TITLES: Readonly<Record<RefusalCode | 'fault', Readonly<Record<Language, string>>>> = {
  invalid: { vi: 'Dữ liệu gửi lên chưa hợp lệ', en: 'What was sent is not valid' },
  'not-signed-in': { vi: 'Cần đăng nhập', en: 'Sign in first' },
  'wrong-credentials': { vi: 'Không đăng nhập được', en: 'Could not sign in' },
  forbidden: { vi: 'Không có quyền', en: 'Not allowed' },
  'not-found': { vi: 'Không tìm thấy', en: 'Not found' },
  'not-possible-now': { vi: 'Chưa làm được lúc này', en: 'Not possible now' },
  stale: { vi: 'Đã có người sửa trước', en: 'Somebody else changed it first' },
  'precondition-required': { vi: 'Thiếu phiên bản đang sửa', en: 'The version edited is missing' },
  'exists-already': { vi: 'Đã có', en: 'Exists already' },
  'too-many-attempts': { vi: 'Thử quá nhiều lần', en: 'Too many attempts' },
  damaged: { vi: 'Tệp của dự thảo bị hỏng', en: 'The plan’s files are damaged' },
  'storage-full': { vi: 'Ổ đĩa của máy chủ đã đầy', en: 'The server’s disk is full' },
  overloaded: { vi: 'Máy chủ đang quá tải', en: 'The server is overloaded' },
  'storage-fails': {
    vi: 'Máy chủ không ghi được ổ đĩa',
    en: 'The server can’t write to its disk',
  },
  closing: { vi: 'Máy chủ đang khởi động lại', en: 'The server is being restarted' },
  'not-ready': { vi: 'Máy chủ chưa sẵn sàng', en: 'The server is not ready' },
  'too-large': { vi: 'Nội dung quá lớn', en: 'Too large' },
  fault: { vi: 'Máy chủ gặp lỗi', en: 'The server failed' },
};

/**
 * The one place where trouble becomes HTTP: application/problem+json (RFC 9457), and a page for
 * people.
 */
export function problemOf(error: unknown, language: Language): Problem {
  if (error instanceof Refusal) {
    return {
      type: `urn:duthao:problem:${error.code}`,
      title: TITLES[error.code][language],
      status: STATUS[error.code],
      detail: error.detail[language],
      code: error.code,
      messages: error.detail,
      ...(error.faults.length > 0
        ? {
            errors: error.faults.map(({ pointer, message }) => ({
              pointer,
              detail: message[language],
              messages: message,
            })),
          }
        : {}),
      ...(error.needs.length > 0
        ? {
            reasons: error.needs.map((need) => ({
              code: need.code,
              message: need.message[language],
              ...(need.commentIds ? { commentIds: need.commentIds } : {}),
            })),
          }
        : {}),
    };
  }
  const found = ofExpress(error) ?? ofSystem(error);
  if (found) return problemOf(found, language);
  const messages = {
    vi: 'Việc vừa làm có thể chưa được lưu. Thử lại; nếu vẫn lỗi, báo quản trị hệ thống.',
    en: 'What you did may not have been saved. Try again; if it fails again, tell the administrator.',
  };
  return {
    type: 'urn:duthao:problem:fault',
    title: TITLES.fault[language],
    status: 500,
    detail: messages[language],
    code: 'fault',
    messages,
  };
}

/** Errors of Express's own parts carry a status; those of its body parser a type, too. */
function ofExpress(error: unknown): Refusal | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  const { status } = error;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  if (status === 404)
    return new Refusal('not-found', {
      vi: 'Không có tệp này. Mở lại Dự Thảo để tải bản mới.',
      en: 'There is no such file. Open Dự Thảo again to load the new version.',
    });
  if (status === 413) {
    const most = 'limit' in error && error.limit === SMALL_BODY ? '10 kB' : '8 MB';
    return new Refusal('too-large', {
      vi: `Nội dung gửi lên quá lớn (tối đa ${most}).`,
      en: `What was sent is too large (${most} at most).`,
    });
  }
  if (!('type' in error))
    return new Refusal('invalid', {
      vi: 'Địa chỉ có ký tự không đọc được; kiểm tra lại địa chỉ.',
      en: 'The address has characters that can’t be read; check it.',
    });
  return new Refusal('invalid', {
    vi: 'Nội dung gửi lên không phải JSON (UTF-8) hợp lệ.',
    en: 'What was sent is not valid JSON (UTF-8).',
  });
}

export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** The same for a person whose browser opened the address. */
function sendProblemPage(response: Response, problem: Problem): void {
  const titles = TITLES[problem.code as keyof typeof TITLES];
  response.status(problem.status).type('html').send(problemPage(titles, problem));
}

/** When to come again after a 503, in seconds. */
const RETRY_AFTER_S = 5;
/**
 * What is no fault, but the state of the server, and answered to each who asks: the log would hold
 * nothing else.
 */
const ASKED_AGAIN: readonly string[] = ['closing', 'not-ready'];

/** Last step of the app; faults are logged with their cause, and answered without it. */
export const answerProblems =
  (logFault: (error: unknown, path: string) => void): ErrorRequestHandler =>
  (error, request, response, next) => {
    const problem = problemOf(error, languageOf(request));
    if (problem.status >= 500 && !ASKED_AGAIN.includes(problem.code)) logFault(error, request.path);
    if (response.headersSent) return next(error);
    if (error instanceof Refusal && error.retryAfter !== undefined)
      response.set('Retry-After', String(error.retryAfter));
    else if (problem.status === 503) response.set('Retry-After', String(RETRY_AFTER_S));
    response.set('Cache-Control', 'no-store').vary('Accept').vary('Sec-Fetch-Mode');
    if (isForReading(request)) sendProblemPage(response, problem);
    else sendProblem(response, problem);
  };
