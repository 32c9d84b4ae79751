import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import type { Deps } from './actions/deps.ts';
import { createMailOut } from './actions/mail-out.ts';
import { openCalendar } from './actions/office-calendar.ts';
import { createPlanLog } from './actions/plan-log.ts';
import { createPresence } from './actions/presence.ts';
import { listenProblem, readConfig } from './config.ts';
import { firstAdministrator } from './first-administrator.ts';
import { handleLimit, handlesProblem, mostConnections } from './handles.ts';
import { startHeartbeat } from './heartbeat.ts';
import { createApp } from './http/app.ts';
import { lostAccounts } from './lost-accounts.ts';
import { createSmtpMailer } from './mail/smtp.ts';
import { openDemo } from './open-demo.ts';
import { answerPasswordRequests } from './password-requests.ts';
import { argon2 } from './passwords.ts';
import { stopOnSignal } from './stop.ts';
import { openLowdbStore } from './store/lowdb/open.ts';
import { inBoth } from './store/lowdb/trouble.ts';

/** The project's folder, from server/ and from dist/server/ alike. */
const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(
  new URL(/[\\/]dist[\\/]server[\\/]$/.test(here) ? '../../' : '../', import.meta.url),
);
const clientFolder = fileURLToPath(new URL('../client/', import.meta.url));

async function main(): Promise<void> {
  const limit = handleLimit();
  const tooFew = handlesProblem(limit);
  if (tooFew) throw new Error(tooFew);
  const config = readConfig(process.env, root);
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    version: string;
  };
  const log = pino({ level: config.logLevel });
  const store = await openLowdbStore(config.dataDir);
  for (const { id, detail } of await store.damaged())
    console.error(`Dự thảo ${id} không dùng được / plan ${id} can't be used: ${detail}`);

  const clock = () => new Date();
  const year = clock().getFullYear();
  const closing = new AbortController();
  // Every request and every listener waits for it.
  setMaxListeners(0, closing.signal);
  const all: Deps = {
    store,
    plans: createPlanLog(store, clock),
    clock,
    newId: () => `n${randomBytes(10).toString('hex')}`,
    passwords: argon2,
    calendar: await openCalendar(store, year),
    presence: createPresence(Date.now),
    demoAccounts: false,
    closing: closing.signal,
    sendsMail: config.mail !== undefined,
    ...(config.publicAddress ? { publicAddress: config.publicAddress } : {}),
  };
  const lost = await lostAccounts({ store, demoAccounts: config.demo }, process.env.ADMIN_PASSWORD);
  if (lost) console.error(lost);
  const before = await openDemo(all, config.demo);
  const word = await firstAdministrator({ ...all, ...before }, process.env.ADMIN_PASSWORD);
  // The first administrator is real, and ends the demo.
  const demo = await openDemo(all, config.demo);
  const deps: Deps = { ...all, demoAccounts: demo.demoAccounts };
  for (const line of [demo.word, word]) if (line) console.log(line);

  const app = await createApp(deps, {
    version,
    trustProxy: config.trustProxy,
    ...(existsSync(`${clientFolder}index.html`) ? { clientFolder } : {}),
    log: {
      request: (line) => log.info(line),
      warning: (message) => log.warn(message),
      fault: (error, path) => log.error({ err: error, path }, 'fault'),
    },
  });
  const server = createServer(app);
  server.on('error', (error) => stop(listenProblem(error, config)));
  const most = mostConnections(limit);
  if (Number.isFinite(most)) server.maxConnections = most;
  server.listen(config.port, config.host, () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : config.port;
    console.log(
      `\nDự Thảo ${version}: http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}/`,
    );
    console.log(`Dữ liệu / data: ${config.dataDir}`);
    if (deps.demoAccounts) console.log(DEMO_NOTE);
  });

  const mailOut =
    config.mail &&
    createMailOut(deps, {
      mailer: createSmtpMailer(config.mail),
      publicAddress: config.mail.publicAddress,
      report: (error, accountId) => log.error({ err: error, accountId }, 'mail not sent'),
    });
  const stopHeartbeat = startHeartbeat(deps, mailOut, (error) =>
    log.error({ err: error }, 'reminders or mail'),
  );

  const stopRequests = answerPasswordRequests(deps, config.dataDir, (line) =>
    log.warn(inBoth(line)),
  );
  stopOnSignal(server, closing, async (until) => {
    await stopHeartbeat();
    await stopRequests();
    await deps.plans.checkpointAll(until);
    await store.close();
  });
}

const DEMO_NOTE = `Tài khoản minh họa / demo accounts (mật khẩu / password: duthao-demo):
  soanthao   chuyên viên soạn thảo   drafter
  lanhdao    lãnh đạo Sở             head of the department
  thanhvien1 thành viên              member
  thanhvien2 thành viên              member
  chutri     người chủ trì           chair
  thuky      thư ký                  secretary
  quantri    quản trị hệ thống       administrator
  na-chutri2, na-thuky, na-uyvien1, na-lanhdao, na-soanthao: Nghị quyết Nghệ An (resolution)
`;

function stop(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

main().catch(stop);
