import type { plans as Vi } from '../vi/plans.ts';

export const plans: typeof Vi = {
  title: 'Plans',
  create: 'Start a new plan',
  filter: 'Filter by title or agency',
  stage: 'Stage',
  allStages: 'Every stage',
  plan: 'Plan',
  turn: 'Whose turn',
  remarks: 'Remarks',
  updated: 'Updated',
  remarksOpen: '{unanswered} of {total} remarks unanswered',
  remarksDone: '{total} {total|remark|remarks}, all answered',
  remarksNone: 'no remarks yet',
  noRevision: 'not submitted yet',
  count: '{count} {count|plan|plans}',
  nobody: 'Done',
  damaged: {
    title: 'Some plans cannot be read',
    detail:
      'The files of these plans are damaged; they are kept as they are and never written over. All other plans work as usual.',
  },
  empty: {
    title: 'There are no plans yet',
    detail: 'Start a plan to draft it, have it commented on and submit it for approval.',
  },
  noMatch: {
    title: 'No plan matches',
    detail: 'Loosen the filter to see the other plans.',
    clear: 'Clear the filter',
  },
  form: {
    title: 'Start a new plan',
    intro:
      'The sections of its kind are laid out at once. Everything can be changed while drafting.',
    about: 'General information',
    kind: 'Kind of document',
    name: 'Title of the plan',
    nameHint: 'E.g. Chuyển đổi số tỉnh Thanh Hóa giai đoạn 2021-2025, định hướng đến năm 2030',
    draftingAgency: 'Drafting agency',
    approvingAgency: 'Approving agency',
    locality: 'Locality',
    periodFrom: 'From year',
    periodTo: 'To year',
    visionYear: 'Vision to year',
    dataCutoff: 'Data up to month',
    dataCutoffHint: 'month/year, e.g. 6/2021',
    people: 'People taking part',
    peopleHint:
      'At least one head is needed to submit and one chair to conclude; they can be added later.',
    submit: 'Start the plan',
    needName: 'Enter the title of the plan.',
    needAgency: 'Enter the drafting agency.',
    badYear: 'Enter a year of 4 digits, from 1900 to 2200.',
    badPeriod: 'The last year must not be before the first.',
    badMonth: 'Enter month/year, e.g. 6/2021.',
  },
};
