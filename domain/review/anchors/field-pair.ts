import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import { alignLines, alignText, type Stretch } from '../../redline/align-text.ts';
import { textKey } from '../../redline/engine/same-text.ts';
import { plainText, proseText } from '../../text/plain.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Searched, searched } from './quote.ts';

/** Kinds of field that a remark can quote. */
const TEXTS: ReadonlySet<string> = new Set(['Line', 'Agency', 'Markdown']);

/** One field in both documents, with the alignment of its texts. */
export interface FieldPair {
  readonly isText: boolean;
  /** Whether both read the same. Computed on the first call. */
  readonly same: () => boolean;
  readonly before: Searched;
  readonly after: Searched;
  /**
   * Returns the shift, in letters, of a stretch of the older text that lies in the common beginning
   * or end, so that nothing in it changed; undefined for any other.
   */
  readonly shift: (from: number, upTo: number) => number | undefined;
  /**
   * The other lines of the older text, each with its newer version; and the whole text in order.
   * Computed on the first call.
   */
  readonly passages: () => readonly Passage[];
  readonly stretches: () => readonly Stretch[];
}

/**
 * Pairs the field of one node in both documents; `was` is undefined when the older one has no such
 * node.
 */
export function fieldPair(was: PlanNode | undefined, now: PlanNode, field: string): FieldPair {
  const kind = NODE_FIELDS[now.type].find(({ name }) => name === field)?.kind ?? '';
  const [old, present] = [was, now].map(
    (node) => (node?.fields as Readonly<Record<string, unknown>> | undefined)?.[field],
  );
  if (!TEXTS.has(kind)) {
    return {
      isText: false,
      same: once(() => JSON.stringify(old) === JSON.stringify(present)),
      before: NOTHING,
      after: NOTHING,
      shift: () => undefined,
      passages: () => [],
      stretches: () => [],
    };
  }
  const { read: before, prose } = read(old, kind);
  const after = old === present ? before : read(present, kind, prose).read;
  // Identical: no line needs to be read.
  if (before === after) {
    return {
      isText: true,
      same: () => true,
      before,
      after,
      shift: () => 0,
      passages: () => [],
      stretches: () => alignText(alignLines(before.text, after.text)),
    };
  }
  const lines = once(() => alignLines(before.text, after.text));
  const passages = once(() => passagesOf(lines()));
  return {
    isText: true,
    same: once(() => keyOf(before) === keyOf(after)),
    before,
    after,
    shift: (from, upTo) => {
      const { headLength, tailLength } = lines();
      if (upTo <= headLength) return 0;
      const { length } = before.text;
      const isTail = from >= length - tailLength && upTo <= length;
      return isTail ? after.text.length - length : undefined;
    },
    passages,
    stretches: once(() => wholeOf(passages(), before.text, after.text) ?? alignText(lines())),
  };
}

/**
 * Returns the text of a value, and its Markdown where that is prose; `known` is another version's
 * prose.
 */
function read(
  value: unknown,
  kind: string,
  reference?: string,
): { readonly read: Searched; readonly prose?: string } {
  if (typeof value !== 'string') return { read: NOTHING };
  if (kind !== 'Markdown') return { read: searched(value) };
  const prose = proseText(value, reference);
  return prose === undefined
    ? { read: searched(plainText(value)) }
    : { read: searched(prose, true), prose: value };
}

const keyOf = ({ text, plain }: Searched): string => plain() ?? textKey(text);

/** Returns the stretches of a one-line text: those of the line, already computed. */
function wholeOf(
  passages: readonly Passage[],
  before: string,
  after: string,
): readonly Stretch[] | undefined {
  const [only] = passages;
  if (passages.length !== 1 || only?.before[0] !== 0 || only.before[1] !== before.length) return;
  const stretches = only.stretches();
  const isAll = stretches[0]?.after[0] === 0 && stretches.at(-1)?.after[1] === after.length;
  return isAll ? stretches : undefined;
}

/** Computes a value on the first call and keeps it. */
function once<T>(make: () => T): () => T {
  let cached: { readonly value: T } | undefined;
  return () => {
    cached ??= { value: make() };
    return cached.value;
  };
}

const NOTHING = searched('');
