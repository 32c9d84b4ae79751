import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { check } from '../../domain/schema/schema.ts';
import { defaultCalendar } from '../../domain/text/work-calendar.ts';
import type { Operation } from '../../schemas/operations/operation.ts';
import { OPERATION_NAMES, type OperationName, operationOf } from '../../schemas/operations.ts';
import type { Account, Membership, Role } from '../../schemas/types.ts';
import type { Deps, Passwords } from '../../server/actions/deps.ts';
import { officeCalendar } from '../../server/actions/office-calendar.ts';
import { createPlanLog } from '../../server/actions/plan-log.ts';
import { createPresence } from '../../server/actions/presence.ts';
import { createApp } from '../../server/http/app.ts';
import { bareType } from '../../server/http/route.ts';
import { createMemoryStore } from '../../server/store/memory.ts';
import type { Store } from '../../server/store/store.ts';

export const PASSWORD = 'mat-khau-thu';

/** argon2 costs what it should; tests of anything else needn't pay it. */
const plainPasswords: Passwords = {
  hash: async (password) => `plain:${password}`,
  verify: async (hash, password) => hash === `plain:${password}`,
};

export interface People {
  readonly login: string;
  readonly role?: Role;
  readonly office: string;
  readonly agency: string;
  readonly administrator?: true;
}

/** The seven people of the demo, as accounts and as members of a plan. */
export const PEOPLE: readonly People[] = [
  {
    login: 'soanthao',
    role: 'drafter',
    office: 'Chuyên viên',
    agency: 'Sở Thông tin và Truyền thông',
  },
  { login: 'lanhdao', role: 'head', office: 'Giám đốc', agency: 'Sở Thông tin và Truyền thông' },
  { login: 'thanhvien1', role: 'member', office: 'Giám đốc', agency: 'Sở Khoa học và Công nghệ' },
  { login: 'thanhvien2', role: 'member', office: 'Phó Giám đốc', agency: 'Sở Công Thương' },
  {
    login: 'chutri',
    role: 'chair',
    office: 'Phó Chủ tịch UBND tỉnh',
    agency: 'UBND tỉnh Thanh Hóa',
  },
  { login: 'thuky', role: 'secretary', office: 'Chuyên viên', agency: 'Văn phòng UBND tỉnh' },
  {
    login: 'quantri',
    office: 'Quản trị hệ thống',
    agency: 'Văn phòng UBND tỉnh',
    administrator: true,
  },
  { login: 'nguoingoai', office: 'Chuyên viên', agency: 'Sở Tài chính' },
];

export const MEMBERS: readonly Membership[] = PEOPLE.flatMap(({ login, role, office, agency }) =>
  role ? [{ accountId: login, role, office, agency }] : [],
);

export const accountOf = ({ login, office, agency, administrator }: People): Account => ({
  id: login,
  login,
  name: `${office} ${agency}`,
  offices: [{ title: office, agency }],
  administrator: administrator ?? false,
  active: true,
  passwordHash: `plain:${PASSWORD}`,
  createdAt: '2021-01-01T00:00:00.000Z',
});

/** What actions need, on a store in memory (or the one given), with a clock that the test sets. */
export function testDeps(now: string, given?: Store) {
  let moment = new Date(now);
  let count = 0;
  const clock = () => moment;
  const store = given ?? createMemoryStore(() => moment.getTime());
  const deps: Deps = {
    store,
    plans: createPlanLog(store, clock),
    clock,
    newId: () => `id-${++count}`,
    passwords: plainPasswords,
    calendar: officeCalendar(defaultCalendar(2020, 2023)),
    presence: createPresence(() => moment.getTime()),
    demoAccounts: true,
  };
  return {
    deps,
    setClock: (to: string) => {
      moment = new Date(to);
    },
  };
}

/** The real app with the eight people of the tests, and no plan yet. */
export async function testApp({
  now = '2021-06-11T08:00:00+07:00',
  store: given,
}: {
  readonly now?: string;
  readonly store?: Store;
} = {}) {
  const { deps, setClock } = testDeps(now, given);
  for (const person of PEOPLE) await deps.store.putAccount(accountOf(person));
  const app = await createApp(deps, { version: 'test' });
  return {
    app,
    deps,
    store: deps.store,
    setClock,
    client: (login?: string, more?: { readonly stay?: true }) => signedIn(app, login, more),
  };
}

export type Client = Awaited<ReturnType<typeof signedIn>>;

export interface Sent {
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A person at the API: every answer is checked against the API's own description before the test
 * sees it. With `stay` they sign in again when their session is over, for stories that last for
 * weeks.
 */
export async function signedIn(
  app: Express,
  login?: string,
  {
    stay = false,
    password = PASSWORD,
  }: { readonly stay?: boolean; readonly password?: string } = {},
) {
  const agent = request.agent(app);
  const send = async (
    method: Operation['method'],
    path: string,
    { body, ifMatch, headers = {} }: Sent = {},
  ): Promise<Response> => {
    let call = agent[method](`/api${path}`).set('Accept', 'application/json');
    for (const [name, value] of Object.entries(headers)) call = call.set(name, value);
    if (ifMatch) call = call.set('If-Match', ifMatch);
    const response = await (body === undefined ? call : call.send(body as object));
    assertDescribed(method, path, response);
    return response;
  };
  const signIn = async () => {
    const { status } = await send('post', '/session', { body: { login, password } });
    if (status !== 201) throw new Error(`${login} could not sign in: ${status}`);
  };
  const ask: typeof send = async (method, path, sent) => {
    const response = await send(method, path, sent);
    if (response.status !== 401 || !stay) return response;
    await signIn();
    return send(method, path, sent);
  };
  const client = {
    get: (path: string, sent?: Sent) => ask('get', path, sent),
    post: (path: string, body?: unknown, sent?: Sent) => ask('post', path, { ...sent, body }),
    put: (path: string, body?: unknown, sent?: Sent) => ask('put', path, { ...sent, body }),
    delete: (path: string, sent?: Sent) => ask('delete', path, sent),
    agent,
  };
  if (login) await signIn();
  return client;
}

/** Operations that some test has called, each as its name and the status of the answer. */
export const called = new Set<`${OperationName} ${number}`>();

/** Throws when the answer is none that the OpenAPI description allows. */
function assertDescribed(method: Operation['method'], path: string, response: Response): void {
  const asked = operationAt(method, path);
  if (!asked) return; // an address that doesn't exist: the test wants to see the 404
  const { answer, files = [] } = operationOf(asked);
  called.add(`${asked} ${response.status}`);
  const name = response.status >= 400 ? 'Problem' : answer;
  const isFile = files.some((format) => bareType(format) === response.type);
  if (!name || response.type.includes('html') || isFile) return;
  const faults = check(name, response.body);
  if (faults.length > 0)
    throw new Error(
      `${method} ${path} → ${response.status} doesn't fit ${name}: ${JSON.stringify(faults.slice(0, 5))}\n${JSON.stringify(response.body).slice(0, 600)}`,
    );
}

/** The operation that answers at an address. */
export const operationAt = (method: Operation['method'], path: string): OperationName | undefined =>
  OPERATION_NAMES.find((name) => {
    const operation = operationOf(name);
    const pattern = operation.path.replace(/:\w+/g, '[^/]+');
    return (
      operation.method === method && new RegExp(`^${pattern}$`).test(path.replace(/\?.*$/, ''))
    );
  });
