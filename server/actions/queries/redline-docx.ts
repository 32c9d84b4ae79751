import type { PlanState } from '../../../domain/review/state.ts';
import type { Language } from '../../../schemas/types.ts';
import { officeName, remarkComments } from '../../documents/docx/remark-comments.ts';
import { fileName } from '../../documents/file-name.ts';
import { redlineDocx } from '../../documents/redline/redline-docx.ts';
import type { Deps } from '../deps.ts';
import type { Person } from '../person.ts';
import { viewComments } from './comments-view.ts';
import type { Compared } from './redline-view.ts';

/** A file for download: its name, for people, and its content. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes a redline a Word file: the changes by the office that submitted the newer revision at that
 * time, with the remarks so far that the person may see, each at its place in the newer document.
 */
export async function redlineFile(
  deps: Deps,
  person: Person,
  state: PlanState,
  { view, a, b }: Compared,
  language: Language,
): Promise<DocumentFile> {
  const { revision } = view.to;
  const { comments } = await viewComments(deps, person, state, revision ?? 'draft');
  const remarks = comments.filter(
    (comment) => comment.revision <= (revision ?? Number.POSITIVE_INFINITY),
  );
  const submitted = state.revisions.find(({ number }) => number === revision);
  const title = b.fields.title ?? '';
  const about = {
    title: `${title} – ${view.from.name} → ${view.to.name}`,
    author: submitted
      ? officeName(submitted.submittedBy)
      : (b.fields.draftingAgency ?? view.to.name),
    at: submitted?.submittedAt ?? state.updatedAt,
  };
  return {
    name: `${[title, view.from.name, view.to.name].map(fileName).filter(Boolean).join(' - ')}.docx`,
    bytes: redlineDocx(a, b, language, about, remarkComments(remarks, language), view.changes),
  };
}
