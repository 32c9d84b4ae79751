import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../../schemas/types.ts';
import { UsageError } from './trouble.ts';

/**
 * Makes root act as the owner of the data folder from here on: the server couldn't read files owned
 * by root. Throws UsageError when there is no such folder.
 */
export async function asOwner(folder: string): Promise<void> {
  const { uid, gid } = await fs.stat(folder).catch((fault) => {
    throw notHere(folder, fault);
  });
  if (process.getuid?.() !== 0 || uid === 0) return;
  process.setgroups?.([gid]);
  process.setgid?.(gid);
  process.setuid?.(uid);
}

/**
 * Reads the stored accounts. Throws UsageError when there are none, or this user may not read them.
 */
export async function readAccounts(folder: string): Promise<readonly Account[]> {
  const path = join(folder, 'accounts.json');
  try {
    const { accounts } = JSON.parse(await fs.readFile(path, 'utf8')) as {
      readonly accounts: readonly Account[];
    };
    return accounts;
  } catch (fault) {
    throw notHere(folder, fault);
  }
}

function notHere(folder: string, fault: unknown): UsageError {
  const { code = '' } = fault as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM')
    return new UsageError({
      vi: `Không được phép đọc thư mục dữ liệu ${folder}. Chạy lệnh bằng người dùng đang chạy máy chủ (sudo -u …).`,
      en: `The data folder ${folder} is not for this user to read. Run the command as the user that runs the server (sudo -u …).`,
    });
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new UsageError({
      vi: `Không có dữ liệu Dự Thảo ở ${folder}. Đặt DATA_DIR như khi chạy máy chủ, hoặc thêm --data THƯ-MỤC.`,
      en: `There is no data of Dự Thảo in ${folder}. Set DATA_DIR as for the server, or add --data FOLDER.`,
    });
  return new UsageError({
    vi: `Không đọc được tài khoản trong ${folder} (${code || fault}).`,
    en: `The accounts in ${folder} can’t be read (${code || fault}).`,
  });
}
