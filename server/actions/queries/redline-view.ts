import { compareDocuments } from '../../../domain/redline/compare.ts';
import type { PlanState } from '../../../domain/review/state.ts';
import type {
  Language,
  PlanDocument,
  Redline,
  RedlineSide,
  RedlineView,
} from '../../../schemas/types.ts';
import { actorFor } from '../acting.ts';
import type { Deps } from '../deps.ts';
import { assertSeesDraft } from '../edit-draft.ts';
import type { Person } from '../person.ts';
import { revisionOf } from '../revision-document.ts';

/** A redline with the two documents it compares. */
export interface Compared {
  readonly view: RedlineView;
  readonly a: PlanDocument;
  readonly b: PlanDocument;
}

/** Compares a revision with another, or with the working draft (for the drafting side). */
export async function compareRevisions(
  deps: Deps,
  person: Person,
  state: PlanState,
  from: number,
  to: number | 'draft',
  language: Language,
): Promise<Compared> {
  actorFor(state, person, 'read');
  if (to === 'draft') assertSeesDraft(state, person);
  const before = await side(deps, state, from, language);
  const after =
    to === 'draft'
      ? {
          document: state.draft,
          side: { name: language === 'vi' ? 'Bản đang soạn' : 'Working draft' },
        }
      : await side(deps, state, to, language);
  return {
    a: before.document,
    b: after.document,
    view: {
      from: before.side,
      to: after.side,
      ...redlineOf(before.document, after.document, language),
    },
  };
}

/** Documents are immutable: each pair is compared once. */
const made = new WeakMap<PlanDocument, WeakMap<PlanDocument, Partial<Record<Language, Redline>>>>();

export function redlineOf(a: PlanDocument, b: PlanDocument, language: Language): Redline {
  const byB = made.get(a) ?? new WeakMap<PlanDocument, Partial<Record<Language, Redline>>>();
  made.set(a, byB);
  const byLanguage = byB.get(b) ?? {};
  byB.set(b, byLanguage);
  const redline = byLanguage[language] ?? compareDocuments(a, b, language);
  byLanguage[language] = redline;
  return redline;
}

async function side(
  deps: Deps,
  state: PlanState,
  number: number,
  language: Language,
): Promise<{ readonly document: PlanDocument; readonly side: RedlineSide }> {
  const { document, sha256 } = await revisionOf(deps, state, number);
  return {
    document,
    side: {
      name: language === 'vi' ? `Dự thảo lần ${number}` : `Revision ${number}`,
      revision: number,
      sha256,
    },
  };
}
