import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import { alignLines, alignText, type Stretch } from '../redline/align-text.ts';
import { textKey } from '../redline/same-text.ts';
import { plainText } from '../text/plain.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Searched, searched } from './quote.ts';

/** Kinds of field that a remark can quote from. */
const TEXTS: ReadonlySet<string> = new Set(['Line', 'Agency', 'Markdown']);

/** One field in both documents, and how its texts lie side by side. */
export interface FieldPair {
  readonly isText: boolean;
  /** Whether both read the same. Made out when asked for. */
  readonly same: () => boolean;
  readonly before: Searched;
  readonly after: Searched;
  /** The lines of the older text, each with what became of it; and all of the text in its order. Made out when asked for. */
  readonly passages: () => readonly Passage[];
  readonly stretches: () => readonly Stretch[];
}

/** The field of one node in both documents; `was` is left out when the older one has no such node. */
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
      passages: () => [],
      stretches: () => [],
    };
  }
  const read = (value: unknown): string =>
    typeof value !== 'string' ? '' : kind === 'Markdown' ? plainText(value) : value;
  const before = searched(read(old));
  const after = old === present ? before : searched(read(present));
  // No line of it needs to be looked at.
  if (before === after) {
    return {
      isText: true,
      same: () => true,
      before,
      after,
      passages: () => [],
      stretches: () => alignText(alignLines(before.text, after.text)),
    };
  }
  const lines = once(() => alignLines(before.text, after.text));
  const passages = once(() => passagesOf(lines()));
  return {
    isText: true,
    same: once(
      () => (before.plain() ?? textKey(before.text)) === (after.plain() ?? textKey(after.text)),
    ),
    before,
    after,
    passages,
    stretches: once(() => wholeOf(passages(), before.text, after.text) ?? alignText(lines())),
  };
}

/** The stretches of a text of one line: those of the line, which need not be made out again. */
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

/** A value made out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}

const NOTHING = searched('');
