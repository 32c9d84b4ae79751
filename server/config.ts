import { isAbsolute, join, resolve } from 'node:path';
import { isLoopbackName } from './http/loopback.ts';

/** What the environment may set. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly trustProxy: boolean | number;
  /** From how grave a line on is written: "silent" writes none. */
  readonly logLevel: LogLevel;
  /** Demo data and accounts: only where nobody but this machine can reach the server. */
  readonly demo: boolean;
  /**
   * What browsers reach the app at, without a slash at the end: links in mail, calendars and
   * annotations lead there.
   */
  readonly publicAddress?: string;
  /** Where mail goes out, and how it names itself and this server; none: no mail is sent. */
  readonly mail?: MailConfig;
}

export interface MailConfig {
  readonly url: string;
  readonly from: string;
  /** Without a slash at the end. */
  readonly publicAddress: string;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Reads HOST, PORT, DATA_DIR, TRUST_PROXY, LOG_LEVEL, DEMO, SMTP_URL, MAIL_FROM and PUBLIC_ADDRESS;
 * throws an Error that names the variable and the mend.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): Config {
  const host = env.HOST?.trim() || '127.0.0.1';
  const port = Number(env.PORT?.trim() || '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(
      `PORT phải là số từ 0 đến 65535, đang là “${env.PORT}”. / PORT must be a number from 0 to 65535, not “${env.PORT}”.`,
    );
  const hops = env.TRUST_PROXY?.trim() ?? '';
  if (hops && !/^\d{1,2}$/.test(hops))
    throw new Error(
      `TRUST_PROXY phải là số máy chủ trung gian phía trước (0, 1, …). / TRUST_PROXY must be the number of proxies in front (0, 1, …).`,
    );
  const publicAddress = readAddress(env);
  const mail = readMail(env, publicAddress);
  return {
    host,
    port,
    dataDir: dataFolder(env, root),
    trustProxy: hops ? Number(hops) : false,
    logLevel: readLogLevel(env),
    demo:
      isLoopbackName(host) && Number(hops) === 0 && env.DEMO !== '0' && !isServed(publicAddress),
    ...(publicAddress ? { publicAddress } : {}),
    ...(mail ? { mail } : {}),
  };
}

/** Where everything is kept: DATA_DIR, from the project's folder unless it is absolute. */
export function dataFolder(
  { DATA_DIR }: Readonly<Record<string, string | undefined>>,
  root: string,
) {
  const folder = DATA_DIR?.trim() || 'drafts';
  return isAbsolute(folder) ? folder : resolve(join(root, folder));
}

function readAddress(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const address = env.PUBLIC_ADDRESS?.trim() ?? '';
  if (!address) return undefined;
  if (/^https?:$/.test(protocolOf(address))) return address.replace(/\/+$/, '');
  throw new Error(
    `PUBLIC_ADDRESS phải là địa chỉ mà trình duyệt mở, như https://duthao.vidu.gov.vn, đang là “${address}”. / PUBLIC_ADDRESS must be the address that browsers open, like https://duthao.vidu.gov.vn, not “${address}”.`,
  );
}

/**
 * Whether others are meant to come in: an address that browsers open elsewhere belongs to a proxy
 * in front.
 */
const isServed = (publicAddress: string | undefined): boolean =>
  publicAddress !== undefined && !isLoopbackName(new URL(publicAddress).hostname);

function readLogLevel(env: Readonly<Record<string, string | undefined>>): LogLevel {
  const asked = env.LOG_LEVEL?.trim().toLowerCase() || 'warn';
  const level = LOG_LEVELS.find((one) => one === asked);
  if (!level)
    throw new Error(
      `LOG_LEVEL phải là một trong ${LOG_LEVELS.join(', ')}, đang là “${asked}”. / LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not “${asked}”.`,
    );
  return level;
}

/**
 * Why the server can't listen where the settings say, naming the one to mend; the error itself when
 * none is to blame.
 */
export function listenProblem(
  error: NodeJS.ErrnoException,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(
        `Cổng ${port} đang có chương trình khác dùng; đặt PORT khác. / Port ${port} is in use; set another PORT.`,
      );
    case 'EACCES':
      return new Error(
        `Không được phép dùng cổng ${port}; đặt PORT từ 1024 trở lên. / Port ${port} is not allowed; set a PORT of 1024 or more.`,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
      return new Error(
        `HOST phải là một địa chỉ của máy này (127.0.0.1, 0.0.0.0, …), đang là “${host}”. / HOST must be an address of this machine (127.0.0.1, 0.0.0.0, …), not “${host}”.`,
      );
    default:
      return error;
  }
}

function readMail(
  env: Readonly<Record<string, string | undefined>>,
  publicAddress: string | undefined,
): MailConfig | undefined {
  const url = env.SMTP_URL?.trim() ?? '';
  if (!url) return undefined;
  if (!/^smtps?:$/.test(protocolOf(url)))
    throw new Error(
      'SMTP_URL phải có dạng smtp://tài-khoản:mật-khẩu@máy-chủ:587 hoặc smtps://… / SMTP_URL must look like smtp://user:password@host:587 or smtps://…',
    );
  const from = env.MAIL_FROM?.trim() ?? '';
  if (!/^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(from))
    throw new Error(
      `MAIL_FROM phải là địa chỉ gửi thư, như “Dự Thảo <duthao@vidu.gov.vn>”, đang là “${from}”. / MAIL_FROM must be the address that mail comes from, like “Dự Thảo <duthao@vidu.gov.vn>”, not “${from}”.`,
    );
  if (!publicAddress)
    throw new Error(
      'PUBLIC_ADDRESS phải có khi đặt SMTP_URL: địa chỉ mà trình duyệt mở, như https://duthao.vidu.gov.vn; thư dẫn liên kết đến đó. / PUBLIC_ADDRESS must be set with SMTP_URL: the address that browsers open, like https://duthao.vidu.gov.vn; mail links to it.',
    );
  return { url, from, publicAddress };
}

const protocolOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).protocol : '';
