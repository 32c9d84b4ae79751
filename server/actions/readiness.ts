import { type Bilingual, type Need, Refusal } from '../../domain/refusal.ts';
import type { StoreTrouble } from '../store/store.ts';
import type { Deps } from './deps.ts';

/**
 * How long a result is reused, in ms: however often it is requested, the disk is written to at most
 * once a second.
 */
const HOLDS_MS = 1_000;

/** The troubles in words that name no plan, since the reader need not be signed in. */
const WORDS: Readonly<Record<StoreTrouble['code'], (count: number) => Bilingual>> = {
  full: () => ({
    vi: 'Ổ đĩa dữ liệu đã đầy hoặc sắp đầy.',
    en: 'The data disk is full, or nearly so.',
  }),
  handles: () => ({
    vi: 'Máy chủ không mở thêm được tệp (hết số tệp được mở, ulimit -n).',
    en: 'The server can open no more files (limit of open files, ulimit -n).',
  }),
  unwritable: () => ({
    vi: 'Không ghi được vào thư mục dữ liệu.',
    en: 'The data folder can’t be written to.',
  }),
  damaged: (count) => ({
    vi: `${count} dự thảo có tệp bị hỏng; các dự thảo khác vẫn dùng được.`,
    en: `${count} plan(s) have damaged files; the others can be used.`,
  }),
  'half-written': (count) => ({
    vi: `${count} dự thảo tạm thời chỉ đọc vì lần ghi trước bị lỗi.`,
    en: `${count} plan(s) are read-only for now, since a write failed.`,
  }),
  unread: (count) => ({
    vi: `${count} dự thảo chưa đọc được tệp.`,
    en: `The files of ${count} plan(s) could not be read yet.`,
  }),
};

const CLOSING: Need = {
  code: 'closing',
  message: { vi: 'Máy chủ đang dừng.', en: 'The server is being stopped.' },
};

/**
 * Makes a function that asserts that the server can do all its work; it throws
 * `Refusal('not-ready')`, whose needs name what it can't.
 */
export function createReadiness(): (deps: Deps) => Promise<void> {
  let looked: { readonly at: number; readonly found: Promise<readonly StoreTrouble[]> } | undefined;
  return async ({ store, clock, closing }) => {
    const now = clock().getTime();
    if (looked === undefined || Math.abs(now - looked.at) >= HOLDS_MS)
      looked = { at: now, found: store.troubles() };
    const needs = (await looked.found).map(({ code, count = 0 }) => ({
      code,
      message: WORDS[code](count),
    }));
    const all = closing?.aborted ? [CLOSING, ...needs] : needs;
    if (all.length === 0) return;
    const detail = {
      vi: all.map(({ message }) => message.vi).join(' '),
      en: all.map(({ message }) => message.en).join(' '),
    };
    throw new Refusal('not-ready', detail, { needs: all });
  };
}
