import { ADDRESSES } from '../schemas/addresses.ts';
import type {
  FormatOf,
  OPERATIONS,
  OperationName,
  ParamsOf,
  QueryOf,
} from '../schemas/operations.ts';

/**
 * A revision's number, or the working draft: a side of a comparison, or where remarks are placed.
 */
export type DocumentRef = number | 'draft';

/** The two forms in which papers that are sent come. */
export type LetterForm = 'docx' | 'pdf';

type Query<N extends OperationName> = QueryOf<N, string | number> &
  ([FormatOf<N>] extends [never] ? unknown : { readonly format?: FormatOf<N> });

/** What the address of an operation names: the parameters of its path, and its query. */
export type Address<N extends OperationName> = ParamsOf<N> &
  (Record<never, never> extends Query<N>
    ? { readonly query?: Query<N> }
    : { readonly query: Query<N> });

type Filled<Path extends string> = Path extends `${infer Before}:${string}/${infer After}`
  ? `${Before}${string}/${Filled<After>}`
  : Path extends `${infer Before}:${string}`
    ? `${Before}${string}`
    : Path;

/**
 * What the path of an operation looks like, for the few that write it themselves: the hub, which
 * has no room for all.
 */
export type PathOf<N extends OperationName> = `/api${Filled<(typeof OPERATIONS)[N]['path']>}`;

type Value = string | number | undefined;
/** The address of any operation. */
export type AnyAddress = { readonly [param: string]: Value | object };

/** The method of an operation and where it is asked, below the origin. */
export function addressOf(name: OperationName, given: AnyAddress): readonly [string, string] {
  const [method = '', path = ''] = ADDRESSES[name].split(' ');
  const query = Object.entries((given.query ?? {}) as Readonly<Record<string, Value>>)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`);
  const filled = path.replace(/:(\w+)/g, (_, param: string) =>
    encodeURIComponent(String(given[param])),
  );
  return [method, `/api${filled}${query.length > 0 ? '?' : ''}${query.join('&')}`];
}

/** The address of what a browser opens or keeps by itself: a page to be printed, or a file. */
export const hrefOf = <N extends OperationName>(name: N, address: Address<N>): string =>
  addressOf(name, address)[1];

/** A revision or the working draft as the file that is issued. */
export const planHref = (planId: string, at: DocumentRef, format: LetterForm): string =>
  at === 'draft'
    ? hrefOf('getDraft', { planId, query: { format } })
    : hrefOf('getRevision', { planId, number: at, query: { format } });
