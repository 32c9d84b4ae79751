import { parseArgs } from 'node:util';
import { type Bilingual, Refusal } from '../../domain/refusal.ts';
import { check } from '../../domain/schema/schema.ts';
import { toNfc } from '../../domain/text/normalise.ts';
import type { Account, Language } from '../../schemas/types.ts';
import { type GivenPassword, givePassword } from '../actions/manage-accounts.ts';
import { loginOf } from '../actions/sign-in.ts';
import { dataFolder } from '../config.ts';
import { argon2 } from '../passwords.ts';
import { openLowdbStore } from '../store/lowdb/open.ts';
import { FolderHeld, StoreUnusable } from '../store/lowdb/trouble.ts';
import { askPassword, Cancelled } from './ask-password.ts';
import { handOver } from './hand-over.ts';
import { languageAsked } from './options.ts';
import { asOwner, readAccounts } from './own-folder.ts';
import { UsageError } from './trouble.ts';

/** What the command reads and writes besides files. */
export interface Console {
  readonly input: NodeJS.ReadStream;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The project's folder, to which DATA_DIR is relative. */
  readonly root: string;
}

/**
 * Runs `duthao password LOGIN`: sets an account's password through the server when one runs on the
 * data folder, else directly. Returns the exit code: 0 done, 1 refused, 2 usage error, 130
 * interrupted.
 */
export async function password(args: readonly string[], console: Console): Promise<number> {
  const language = languageAsked(args);
  const complain = (words: Bilingual) => console.complain(`duthao: ${words[language]}\n`);
  try {
    const { login, activate, folder } = readWords(args, console);
    await asOwner(folder);
    const account = await accountOf(folder, login, activate);
    const typed = await askPassword(console.input, console.complain, QUESTIONS(login)[language]);
    const passwordHash = await argon2.hash(checked(typed));
    const how = await give(folder, { login, passwordHash, activate }, console, language);
    console.write(`${DONE(login, account, how)[language]}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Cancelled) {
      complain({ vi: 'Đã dừng; mật khẩu chưa đổi.', en: 'Broken off; nothing was changed.' });
      return 130;
    }
    if (error instanceof Refusal) complain(error.detail);
    else if (error instanceof UsageError) complain(error.words);
    else if (error instanceof StoreUnusable) complain(error.detail);
    else throw error;
    return error instanceof Refusal ? 1 : 2;
  }
}

function readWords(args: readonly string[], { env, root }: Console) {
  const { values, positionals } = parsed(args);
  const [login, ...more] = positionals.slice(1);
  if (login === undefined || more.length > 0)
    throw new UsageError({
      vi: 'Cần đúng một tên đăng nhập: duthao password TÊN.',
      en: 'Name exactly one login: duthao password LOGIN.',
    });
  return {
    login: loginOf(login),
    activate: values.activate === true,
    folder: dataFolder(values.data ? { DATA_DIR: values.data } : env, values.data ? '' : root),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        activate: { type: 'boolean' },
        lang: { type: 'string' },
      },
    });
  } catch (fault) {
    const why = fault instanceof Error ? fault.message.split('. ')[0] : '';
    throw new UsageError({
      vi: `Tham số chưa đúng: ${why}. Xem duthao --help.`,
      en: `An option is not right: ${why}. See duthao --help.`,
    });
  }
}

/**
 * Finds the account. Runs before any question, so that an unknown account, or one that may not have
 * a password, is reported at once.
 */
async function accountOf(folder: string, login: string, activate: boolean): Promise<Account> {
  const accounts = await readAccounts(folder);
  const account = accounts.find((candidate) => candidate.login === login);
  if (!account) {
    const names = accounts
      .flatMap((candidate) => (candidate.administrator ? [candidate.login] : []))
      .join(', ');
    throw new Refusal('not-found', {
      vi: `Không có tài khoản “${login}” trong ${folder}. Quản trị hệ thống ở đó: ${names || 'chưa có'}.`,
      en: `There is no account “${login}” in ${folder}. Administrators there: ${names || 'none yet'}.`,
    });
  }
  if (!account.active && !activate)
    throw new Refusal('not-possible-now', {
      vi: `Tài khoản “${login}” đang bị khóa. Thêm --activate để mở lại cùng mật khẩu mới.`,
      en: `The account “${login}” is closed. Add --activate to open it together with the new password.`,
    });
  return account;
}

function checked(typed: string): string {
  const given = toNfc(typed);
  const [fault] = check('UpdateAccountRequest', { password: given });
  if (fault)
    throw new Refusal('invalid', {
      vi: `Mật khẩu chưa dùng được: ${fault.message.vi} Mật khẩu chưa đổi.`,
      en: `The password can’t be used: ${fault.message.en} Nothing was changed.`,
    });
  return given;
}

async function give(
  folder: string,
  given: GivenPassword,
  { complain }: Console,
  language: Language,
): Promise<'server' | 'alone'> {
  try {
    const report = (notice: Bilingual) => complain(`${notice[language]}\n`);
    const store = await openLowdbStore(folder, { report });
    try {
      await givePassword({ store }, given);
    } finally {
      await store.close();
    }
    return 'alone';
  } catch (error) {
    if (!(error instanceof FolderHeld)) throw error;
    await handOver(folder, given);
    return 'server';
  }
}

const QUESTIONS = (
  login: string,
): Readonly<Record<Language, { first: string; again: string }>> => ({
  vi: { first: `Mật khẩu mới cho “${login}”: `, again: 'Nhập lại mật khẩu: ' },
  en: { first: `New password for “${login}”: `, again: 'Once more: ' },
});

function DONE(login: string, { demo, active }: Account, how: 'server' | 'alone'): Bilingual {
  const vi = [
    `Đã đặt mật khẩu mới cho “${login}”; các phiên và lịch riêng trước đây hết hiệu lực.`,
    ...(active ? [] : ['Tài khoản đã được mở lại.']),
    ...(how === 'alone'
      ? ['Máy chủ đang không chạy: mật khẩu dùng được từ lần khởi động tới.']
      : []),
    ...(demo ? ['Đây là tài khoản minh họa: chỉ đăng nhập được ngay trên máy này.'] : []),
  ];
  const en = [
    `The new password of “${login}” is set; earlier sessions and the private calendar have ended.`,
    ...(active ? [] : ['The account is open again.']),
    ...(how === 'alone' ? ['No server runs: the password holds from the next start on.'] : []),
    ...(demo ? ['This is a demo account: it signs in only at this very machine.'] : []),
  ];
  return { vi: vi.join(' '), en: en.join(' ') };
}
