import type { submit as Vi } from '../vi/submit.ts';

export const submit: typeof Vi = {
  title: 'Submit revision {number}',
  note: 'Cover note',
  noteHint: 'Sum up what is submitted and what was completed, so that reviewers see it at once.',
  missing: 'Still needed before submitting',
  blocked:
    'It cannot be submitted yet. Deal with what is listed here, then submit; what is typed stays.',
  stillBlocked:
    'It cannot be submitted yet: {count} {count|thing|things} left under “Still needed before submitting”.',
  goPlace: 'Edit the place remarked upon',
  goDraft: 'Fill it in',
  showAll: 'Open in the list of remarks',
  more: 'and {count} more',
  ready: 'Everything needed is there.',
  goAnswer: 'Answer remark {number}',
  unansweredReason: 'Why the other remarks are not answered',
  unansweredHint: 'The reason goes into the history; those who made the remarks can read it.',
  unansweredMissing: 'Say why they are unanswered, or answer every remark.',
  noteMissing: 'Write the cover note.',
  changes: 'Since revision {number}',
  nothingChanged: 'The working draft does not differ from revision {number} in any word.',
  first: 'This is the first submission.',
  seeChanges: 'See the redline',
  released: 'The prepared answers are released with this submission.',
  due: 'Review asked for',
  button: 'Submit revision {number}',
  sure: 'A submitted revision can no longer be changed. It can be withdrawn until it is decided upon.',
  again: 'Yes, submit revision {number}',
  backToForm: 'Look again',
  done: 'Revision {number} submitted.',
  kept: 'What is typed is kept in this browser.',
};
