import { type Bilingual, Refusal } from '../../../domain/refusal.ts';

/** The folder can't be opened at all: another process has it, or the accounts can't be read. */
export class StoreUnusable extends Error {
  readonly detail: Bilingual;

  constructor(detail: Bilingual, cause?: unknown) {
    super(inBoth(detail), { cause });
    this.name = 'StoreUnusable';
    this.detail = detail;
  }
}

/** Another process has the folder. */
export class FolderHeld extends StoreUnusable {}

/** Both languages in one line, where it isn't known who reads. */
export const inBoth = ({ vi, en }: Bilingual): string => `${vi} / ${en}`;

/** The refusal of an act on a plan with broken files. */
export const damagedRefusal = (detail: Bilingual): Refusal => new Refusal('damaged', detail);

/** file is named from the data folder, what names its fault in both languages. */
export const damage = (file: string, what: Bilingual): Bilingual => ({
  vi: `Tệp ${file} bị hỏng: ${what.vi}. Tệp được giữ nguyên, không ghi đè. Hãy khôi phục tệp từ bản sao lưu rồi khởi động lại.`,
  en: `File ${file} is damaged: ${what.en}. It is kept as it is and not written over. Restore it from a backup, then start again.`,
});

export const unreadable = (cause: unknown): Bilingual => {
  const why = whyOf(cause);
  return { vi: `không đọc được (${why})`, en: `it can't be read (${why})` };
};

/** The data folder can't be made, or nothing written into it. */
export const noFolder = (folder: string, cause: unknown): Bilingual => {
  const why = whyOf(cause);
  return {
    vi: `Không dùng được thư mục dữ liệu ${folder} (${why}). Hãy kiểm tra tên thư mục, quyền ghi và dung lượng ổ đĩa, hoặc đặt DATA_DIR sang thư mục khác.`,
    en: `The data folder ${folder} can't be used (${why}). Check its name, the permission to write and the free space, or set DATA_DIR to another folder.`,
  };
};

const whyOf = (cause: unknown): unknown =>
  typeof cause === 'object' && cause !== null && 'message' in cause ? cause.message : cause;

/** At the start: the plan is left out until its files can be read. */
export const notReadYet = (file: string, cause: unknown): Bilingual => {
  const why = whyOf(cause);
  return {
    vi: `Chưa đọc được tệp ${file} (${why}). Tệp được giữ nguyên; máy chủ sẽ tự đọc lại khi có người mở dự thảo.`,
    en: `File ${file} could not be read yet (${why}). It is kept as it is and read again when somebody opens the plan.`,
  };
};

export const tornTail = (file: string, kept: string): Bilingual => ({
  vi: `Dòng cuối của ${file} ghi dở khi máy dừng đột ngột, chưa từng được xác nhận: đã cắt khỏi tệp và giữ lại ở ${kept}.`,
  en: `The last line of ${file} was left unfinished by a sudden stop and never acknowledged: it was cut off and kept in ${kept}.`,
});

export const startedAnew = (file: string, kept: string, loss: Bilingual): Bilingual => ({
  vi: `Tệp ${file} bị hỏng: đã đổi tên thành ${kept} và bắt đầu lại. ${loss.vi}`,
  en: `File ${file} is damaged: it was renamed to ${kept} and started anew. ${loss.en}`,
});

/** 20210614T093000123Z: part of a file's name on every system. */
export const stamp = (ms: number): string => new Date(ms).toISOString().replace(/[-:.]/g, '');
