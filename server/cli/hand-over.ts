import { randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../domain/refusal.ts';
import type { GivenPassword } from '../actions/manage-accounts.ts';
import {
  OUTCOME,
  placeFile,
  REQUEST,
  type RequestOutcome,
  requestsFolder,
} from '../password-requests.ts';
import { UsageError } from './trouble.ts';

/** The server checks twice a second, but may be busy. */
const PATIENCE_MS = 15_000;
const LOOK_MS = 100;

/**
 * Has the server that holds the data folder set the password. Throws Refusal when it refuses, and
 * UsageError when it doesn't answer; the request is then withdrawn.
 */
export async function handOver(
  folder: string,
  given: GivenPassword,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const requests = requestsFolder(folder);
  const path = join(requests, randomBytes(16).toString('hex'));
  try {
    await fs.mkdir(requests, { mode: 0o700, recursive: true });
    await placeFile(`${path}${REQUEST}`, JSON.stringify(given));
  } catch (fault) {
    await fs.rm(`${path}${REQUEST}.tmp`, { force: true }).catch(() => undefined);
    throw notWritten(requests, (fault as NodeJS.ErrnoException).code ?? '');
  }
  const outcome = await outcomeOf(path, patienceMs);
  await fs.rm(`${path}${OUTCOME}`, { force: true });
  if (outcome?.done) return;
  if (outcome?.words) throw new Refusal('not-possible-now', outcome.words);
  throw await noAnswer(path);
}

async function outcomeOf(path: string, patienceMs: number): Promise<RequestOutcome | undefined> {
  // Stopping the command withdraws the request, too.
  const takeBack = () =>
    fs.rm(`${path}${REQUEST}`, { force: true }).finally(() => process.exit(130));
  process.once('SIGINT', takeBack);
  process.once('SIGTERM', takeBack);
  try {
    for (let waited = 0; waited < patienceMs; waited += LOOK_MS) {
      const text = await fs.readFile(`${path}${OUTCOME}`, 'utf8').catch(() => undefined);
      if (text !== undefined) return JSON.parse(text) as RequestOutcome;
      await sleep(LOOK_MS);
    }
    return undefined;
  } finally {
    process.off('SIGINT', takeBack);
    process.off('SIGTERM', takeBack);
  }
}

/** Withdraws the request; the error says whether it was still there. */
async function noAnswer(path: string): Promise<UsageError> {
  const isBack = await fs.rm(`${path}${REQUEST}`).then(
    () => true,
    () => false,
  );
  return isBack
    ? new UsageError({
        vi: 'Máy chủ đang giữ thư mục dữ liệu nhưng không trả lời: có thể bị treo hoặc là bản cũ chưa có lệnh này. Mật khẩu chưa đổi. Dừng máy chủ rồi chạy lại lệnh.',
        en: 'The server that holds the data folder doesn’t answer: it may hang, or be too old for this command. Nothing was changed. Stop the server, then run the command again.',
      })
    : new UsageError({
        vi: 'Máy chủ đã nhận nhưng chưa báo xong. Thử đăng nhập bằng mật khẩu mới; nếu không được, chạy lại lệnh.',
        en: 'The server took the request, but didn’t say that it was done. Try the new password; if it doesn’t work, run the command again.',
      });
}

const notWritten = (folder: string, code: string): UsageError =>
  new UsageError({
    vi: `Không ghi được vào ${folder} (${code}). Chạy lệnh bằng người dùng đang chạy máy chủ (sudo -u …).`,
    en: `${folder} can’t be written (${code}). Run the command as the user that runs the server (sudo -u …).`,
  });
