import type { papers as Vi } from '../vi/papers.ts';

export const papers: typeof Vi = {
  title: 'Papers',
  version: 'Of version',
  ofVersion: 'Papers of this version',
  ofPlan: 'As of now',
  form: {
    word: 'Word',
    pdf: 'PDF',
    excel: 'Excel',
    print: 'Print version',
    csv: 'CSV',
    jsonld: 'JSON-LD',
    ics: '.ics',
  },
  take: '{name}: download {form}',
  open: '{name}: open {form}',
  none: {
    title: 'No papers yet',
    detail: 'Once the draft is submitted, the papers that go with it are here.',
  },
  pack: {
    again: 'Resubmission pack of revision {number}',
    first: 'Submission pack of revision {number}',
    detail: 'One zip file with all papers as they were submitted, and a checksum of each.',
    contents: 'The {count} files in the pack',
    take: 'Download the pack',
    cancel: 'Cancel',
    progress: 'How far the pack is',
    of: '{done} of {all} files done',
    making: 'Making file {number} of {all}: {file}',
    closing: 'Finishing the pack',
    came: '{size} received.',
    kept: 'Saved “{name}” ({size}).',
    cancelled: 'Cancelled. No file was saved.',
    failed: 'The pack was not finished. No file was saved; the plan and its papers are unharmed.',
    notYet: 'The working draft is not submitted and has no pack yet; its papers can be downloaded.',
  },
  plan: {
    name: 'Draft',
    detail: 'The full text, in the prescribed form, to print and submit.',
  },
  coverLetter: {
    name: 'Cover letter (tờ trình)',
    detail: 'What this revision holds, what became of the remarks, and what was asked for with it.',
  },
  conclusion: {
    name: 'Notice of the conclusion',
    detail: 'What the chair concluded and directed, with due dates.',
  },
  minutes: {
    name: 'Minutes',
    detail: 'Who took part in the meeting on this draft, what they said and what was concluded.',
  },
  redline: {
    name: 'Redline',
    detail: 'Against the submission before, with the remarks as comments.',
  },
  changeSummary: {
    name: 'Summary of changes',
    detail: 'What changed in each part, and who asked for it.',
  },
  responseTable: {
    name: 'Table of remarks, responses and explanations',
    detail: 'All remarks and answers up to now.',
  },
  history: {
    name: 'History',
    detail: 'Who did what and when, for a spreadsheet.',
  },
  dueDates: {
    name: 'Due dates',
    detail: 'The dates that still stand, for a calendar.',
  },
  annotations: {
    name: 'Remarks as data',
    detail: 'For other programs, as Web Annotations.',
  },
};
