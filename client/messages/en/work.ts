import type { work as Vi } from '../vi/work.ts';

export const work: typeof Vi = {
  title: 'My work',
  overdue: 'Overdue',
  dated: 'With a due date',
  undated: 'Without a due date',
  waiting: 'Waiting for others',
  code: {
    'submit-draft': 'Submit revision {number}',
    'complete-draft': 'Complete the draft',
    'answer-remarks': 'Answer {count} {count|remark|remarks}',
    'submit-again': 'Submit again: revision {number}',
    decide: 'Conclude on revision {revision}',
    comment: 'Comment on revision {revision}',
    'confirm-answers': 'Read and confirm {count} {count|answer|answers}',
    consult: 'Answer {count} {count|consultation|consultations}',
    'release-remarks': 'Release {count} {count|remark|remarks} of your agency',
    vote: 'Vote',
    'sign-again': 'Look again at {count} {count|section|sections} that changed since you agreed',
    'record-remarks': 'Record what was said on revision {revision}',
  },
  empty: {
    title: 'Nothing is waiting',
    detail: 'A draft to comment on, answer for or conclude on shows up here.',
    plans: 'See the plans',
    create: 'Start a new plan',
  },
  summary: '{count} {count|thing|things} waiting',
  summaryOverdue: '{count} {count|thing|things} waiting, {overdue} overdue',
};
