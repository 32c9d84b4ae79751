import type { FormatOf } from '../../../schemas/operations.ts';
import type { PlanView, Round } from '../../../schemas/types.ts';
import { type DocumentRef, hrefOf, type LetterForm, planHref } from '../../address.ts';
import type { MessageKey } from '../../i18n.tsx';
import { may } from '../parts/plan-access.ts';

/**
 * How a paper can be had: as a file of a kind, or as a page that opens beside this one, to be
 * printed.
 */
export type PaperForm = 'word' | 'pdf' | 'excel' | 'print' | 'csv' | 'jsonld' | 'ics';

export interface PaperFile {
  readonly form: PaperForm;
  readonly href: string;
}

/**
 * One paper of a plan: its name and what it is, in one line, as messages; and the forms it comes
 * in, the usual one first.
 */
export interface PaperChoice {
  readonly name: Extract<MessageKey, `papers.${string}.name`>;
  readonly detail: Extract<MessageKey, `papers.${string}.detail`>;
  /** Which of several it is: the instance that concluded, the meeting. */
  readonly of?: string;
  readonly files: readonly PaperFile[];
}

/** The forms of what is sent: Word and PDF. */
const letterFiles = (href: (format: LetterForm) => string): readonly PaperFile[] => [
  { form: 'word', href: href('docx') },
  { form: 'pdf', href: href('pdf') },
];

/**
 * The papers of one version: a revision, with those of the rounds in which it was considered, or
 * the working draft.
 */
export function papersOfVersion(
  plan: PlanView,
  at: DocumentRef,
  rounds: readonly Round[] = [],
): readonly PaperChoice[] {
  if (!may(plan, 'read')) return [];
  const { id } = plan;
  const from = at === 'draft' ? plan.revisions : at - 1;
  const draft: PaperChoice = {
    name: 'papers.plan.name',
    detail: 'papers.plan.detail',
    files: letterFiles((format) => planHref(id, at, format)),
  };
  const redline: PaperChoice = {
    name: 'papers.redline.name',
    detail: 'papers.redline.detail',
    files: [
      {
        form: 'word',
        href: hrefOf('getRedline', { planId: id, query: { from, to: at, format: 'docx' } }),
      },
      { form: 'print', href: hrefOf('getRedline', { planId: id, query: { from, to: at } }) },
    ],
  };
  return [
    ...(at === 'draft' ? [] : [coverLetter(id, at)]),
    draft,
    ...(from > 0 ? [redline] : []),
    ...(from > 0 && at !== 'draft' ? [changeSummary(id, at)] : []),
    ...rounds
      .filter(({ revision }) => revision === at)
      .flatMap((round) => papersOfRound(id, round)),
  ];
}

const coverLetter = (planId: string, number: number): PaperChoice => ({
  name: 'papers.coverLetter.name',
  detail: 'papers.coverLetter.detail',
  files: letterFiles((format) => hrefOf('getCoverLetter', { planId, number, query: { format } })),
});

const changeSummary = (planId: string, number: number): PaperChoice => ({
  name: 'papers.changeSummary.name',
  detail: 'papers.changeSummary.detail',
  files: letterFiles((format) => hrefOf('getChangeSummary', { planId, number, query: { format } })),
});

/** The minutes of the meeting that a round was put before, and the notice of what was concluded. */
function papersOfRound(planId: string, { number, meeting, decision, instance }: Round) {
  const minutes: PaperChoice | undefined = meeting && {
    name: 'papers.minutes.name',
    detail: 'papers.minutes.detail',
    of: meeting.title,
    files: letterFiles((format) =>
      hrefOf('getMinutes', { meetingId: meeting.id, query: { format } }),
    ),
  };
  const conclusion: PaperChoice | undefined = decision && {
    name: 'papers.conclusion.name',
    detail: 'papers.conclusion.detail',
    ...(instance !== undefined && { of: instance }),
    files: letterFiles((format) => hrefOf('getConclusion', { planId, number, query: { format } })),
  };
  return [minutes, conclusion].filter((paper) => paper !== undefined);
}

/** The papers of the plan as it stands now, whichever version is looked at. */
export function papersOfPlan(plan: PlanView): readonly PaperChoice[] {
  const { id } = plan;
  const table = (format?: FormatOf<'getResponseTable'>) =>
    hrefOf('getResponseTable', { planId: id, query: { format } });
  const history: PaperChoice = {
    name: 'papers.history.name',
    detail: 'papers.history.detail',
    files: [{ form: 'csv', href: hrefOf('getHistory', { planId: id, query: { format: 'csv' } }) }],
  };
  if (!may(plan, 'read') || plan.revisions === 0) return [history];
  return [
    {
      name: 'papers.responseTable.name',
      detail: 'papers.responseTable.detail',
      files: [
        { form: 'word', href: table('docx') },
        { form: 'pdf', href: table('pdf') },
        { form: 'excel', href: table('xlsx') },
        { form: 'print', href: table() },
      ],
    },
    history,
    {
      name: 'papers.dueDates.name',
      detail: 'papers.dueDates.detail',
      files: [{ form: 'ics', href: hrefOf('getDueDates', { planId: id }) }],
    },
    {
      name: 'papers.annotations.name',
      detail: 'papers.annotations.detail',
      files: [
        {
          form: 'jsonld',
          href: hrefOf('getComments', { planId: id, query: { format: 'jsonld' } }),
        },
      ],
    },
  ];
}
