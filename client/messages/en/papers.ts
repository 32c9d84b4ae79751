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
  plan: {
    name: 'Draft',
    detail: 'The full text, in the prescribed form, to print and submit.',
  },
  redline: {
    name: 'Redline',
    detail: 'Against the submission before, with the remarks as comments.',
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
