import { type Bilingual, Refusal, type RefusalCode } from '../../domain/refusal.ts';

/**
 * Codes of the system's errors that say why a request failed, and pass by themselves or by the
 * administrator's doing.
 */
const REFUSAL_OF: Readonly<Record<string, RefusalCode & keyof typeof DETAILS>> = {
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  EMFILE: 'overloaded',
  ENFILE: 'overloaded',
  EAGAIN: 'overloaded',
  ENOMEM: 'overloaded',
  EIO: 'storage-fails',
  EROFS: 'storage-fails',
  EACCES: 'storage-fails',
  EPERM: 'storage-fails',
};

const DETAILS = {
  'storage-full': {
    vi: 'Ổ đĩa của máy chủ đã đầy nên việc vừa làm chưa được lưu. Giữ nguyên trang này, báo quản trị hệ thống giải phóng ổ đĩa, rồi thử lại.',
    en: 'The server’s disk is full, so what you did has not been saved. Keep this page open, ask the administrator to make room on the disk, then try again.',
  },
  overloaded: {
    vi: 'Máy chủ đang có quá nhiều kết nối hoặc tệp mở cùng lúc nên chưa làm được việc này. Giữ nguyên trang này và thử lại sau ít giây.',
    en: 'The server has too many connections or files open at once, so this was not done. Keep this page open and try again in a few seconds.',
  },
  'storage-fails': {
    vi: 'Máy chủ chưa đọc hoặc ghi được ổ đĩa dữ liệu nên việc vừa làm chưa được lưu. Giữ nguyên trang này, báo quản trị hệ thống kiểm tra ổ đĩa và quyền ghi, rồi thử lại.',
    en: 'The server can’t read or write its data disk, so what you did has not been saved. Keep this page open, ask the administrator to check the disk and the permission to write, then try again.',
  },
} satisfies Readonly<Record<string, Bilingual>>;

/**
 * What the system refused, as a refusal in words; undefined for an error that has another reason.
 */
export function ofSystem(error: unknown): Refusal | undefined {
  for (let one = error; typeof one === 'object' && one !== null; one = causeOf(one)) {
    const code = 'code' in one && 'syscall' in one ? REFUSAL_OF[String(one.code)] : undefined;
    if (code) return new Refusal(code, DETAILS[code]);
  }
  return undefined;
}

const causeOf = (error: object): unknown => ('cause' in error ? error.cause : undefined);
