import { isAbsolute, join, resolve } from 'node:path';

/** What the environment may set. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly trustProxy: boolean | number;
  /** Demo data and accounts: only where nobody but this machine can reach the server. */
  readonly demo: boolean;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Reads HOST, PORT, DATA_DIR, TRUST_PROXY and DEMO; throws an Error that names the variable and the mend. */
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
  const folder = env.DATA_DIR?.trim() || 'drafts';
  const hops = env.TRUST_PROXY?.trim() ?? '';
  if (hops && !/^\d{1,2}$/.test(hops))
    throw new Error(
      `TRUST_PROXY phải là số máy chủ trung gian phía trước (0, 1, …). / TRUST_PROXY must be the number of proxies in front (0, 1, …).`,
    );
  return {
    host,
    port,
    dataDir: isAbsolute(folder) ? folder : resolve(join(root, folder)),
    trustProxy: hops ? Number(hops) : false,
    demo: LOOPBACK.test(host) && env.DEMO !== '0',
  };
}
