/**
 * Who may import whom: schemas <- domain <- store, documents, mail <- actions <- http <- main <-
 * cli, and schemas, domain <- client. The table is the whole rule; read-imports.ts finds the
 * imports and check-arrows.ts holds one against the other.
 */
export interface Layer {
  /** Folder, from the root. A file belongs to the layer of its deepest folder here. */
  readonly folder: string;
  /** Folders that it may import from, beside itself. */
  readonly from: readonly string[];
  /** npm packages that it may import; a function says why one may not. */
  readonly mayUse: (name: string, dependencies: Dependencies) => boolean;
  /** Whether it may import Node's own modules. */
  readonly node: boolean;
}

/**
 * What package.json lists. A server package is a dependency; what Vite bundles, or only tests need,
 * a devDependency.
 */
export interface Dependencies {
  readonly runtime: ReadonlySet<string>;
  readonly development: ReadonlySet<string>;
}

const only =
  (...names: readonly string[]): Layer['mayUse'] =>
  (name) =>
    names.includes(name);

const web = [
  'compression',
  'express',
  'express-session',
  'express-rate-limit',
  'helmet',
  'negotiator',
];

const mail = 'nodemailer';

const runtimeBut =
  (...refused: readonly string[]): Layer['mayUse'] =>
  (name, { runtime }) =>
    runtime.has(name) && !refused.includes(name);

/** Packages of the server that do no input or output, and that the browser may bundle too. */
const shared = ['canonicalize', 'diff', 'marked'];

const below = (...names: readonly string[]) => [
  'schemas',
  'domain',
  ...names.map((name) => `server/${name}`),
];

export const layers: readonly Layer[] = [
  { folder: 'schemas', from: [], mayUse: only('jsonschema'), node: false },
  {
    folder: 'domain',
    from: ['schemas'],
    mayUse: only('canonicalize', 'diff', 'jsonschema', 'marked'),
    node: false,
  },
  { folder: 'server/store', from: below(), mayUse: runtimeBut(...web, mail), node: true },
  {
    folder: 'server/documents',
    from: below(),
    mayUse: runtimeBut(...web, mail, 'lowdb'),
    node: true,
  },
  // Mail as it reads, and the one place that sends it.
  { folder: 'server/mail', from: below(), mayUse: only(mail), node: true },
  {
    folder: 'server/actions',
    from: below('store', 'documents', 'mail'),
    mayUse: runtimeBut(...web, mail, 'lowdb'),
    node: true,
  },
  {
    folder: 'server/http',
    from: below('store', 'documents', 'actions'),
    mayUse: runtimeBut('lowdb', mail),
    node: true,
  },
  // The command line: papers of files, and a password for the data folder that the server's
  // settings name.
  {
    folder: 'server/cli',
    from: [...below('documents', 'store', 'actions'), 'server'],
    mayUse: only(),
    node: true,
  },
  // main.ts, config.ts and what else is directly in server/ puts the parts together.
  {
    folder: 'server',
    from: [...below('store', 'documents', 'mail', 'actions', 'http'), 'seeds'],
    mayUse: runtimeBut(),
    node: true,
  },
  // Data, and the types of its story.
  { folder: 'seeds', from: ['schemas'], mayUse: only(), node: true },
  {
    folder: 'client',
    from: ['schemas', 'domain'],
    mayUse: (name, { development }) => development.has(name) || shared.includes(name),
    node: false,
  },
];
