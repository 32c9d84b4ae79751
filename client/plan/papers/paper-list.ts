import type { PlanView } from '../../../schemas/types.ts';
import { type DocumentRef, printable } from '../../api.ts';
import type { MessageKey } from '../../i18n.tsx';
import { may } from '../frame/plan-access.ts';

/** How a paper can be had: as a file of a kind, or as a page that opens beside this one, to be printed. */
export type PaperForm = 'word' | 'pdf' | 'excel' | 'print' | 'csv' | 'jsonld' | 'ics';

export interface PaperFile {
  readonly form: PaperForm;
  readonly href: string;
}

/** One paper of a plan: its name and what it is, in one line, as messages; and the forms it comes in, the usual one first. */
export interface Paper {
  readonly name: Extract<MessageKey, `papers.${string}.name`>;
  readonly detail: Extract<MessageKey, `papers.${string}.detail`>;
  readonly files: readonly PaperFile[];
}

/** The papers of one version: a revision, or the working draft. */
export function papersOfVersion(plan: PlanView, at: DocumentRef): readonly Paper[] {
  if (!may(plan, 'read')) return [];
  const { id } = plan;
  const from = at === 'draft' ? plan.revisions : at - 1;
  const draft: Paper = {
    name: 'papers.plan.name',
    detail: 'papers.plan.detail',
    files: [
      { form: 'word', href: printable.planWord(id, at) },
      { form: 'pdf', href: printable.planPdf(id, at) },
    ],
  };
  const redline: Paper = {
    name: 'papers.redline.name',
    detail: 'papers.redline.detail',
    files: [
      { form: 'word', href: printable.redlineWord(id, from, at) },
      { form: 'print', href: printable.redline(id, from, at) },
    ],
  };
  return from > 0 ? [draft, redline] : [draft];
}

/** The papers of the plan as it stands now, whichever version is looked at. */
export function papersOfPlan(plan: PlanView): readonly Paper[] {
  const { id } = plan;
  const history: Paper = {
    name: 'papers.history.name',
    detail: 'papers.history.detail',
    files: [{ form: 'csv', href: printable.history(id) }],
  };
  if (!may(plan, 'read') || plan.revisions === 0) return [history];
  return [
    {
      name: 'papers.responseTable.name',
      detail: 'papers.responseTable.detail',
      files: [
        { form: 'word', href: printable.responseTableWord(id) },
        { form: 'excel', href: printable.responseTableExcel(id) },
        { form: 'print', href: printable.responseTable(id) },
      ],
    },
    history,
    {
      name: 'papers.dueDates.name',
      detail: 'papers.dueDates.detail',
      files: [{ form: 'ics', href: printable.dueDates(id) }],
    },
    {
      name: 'papers.annotations.name',
      detail: 'papers.annotations.detail',
      files: [{ form: 'jsonld', href: printable.annotations(id) }],
    },
  ];
}
