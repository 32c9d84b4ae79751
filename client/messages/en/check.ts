import type { check as Vi } from '../vi/check.ts';

export const check: typeof Vi = {
  label: 'Check',
  met: 'Met',
  unmet: 'Not met',
  metRevision: 'Checked on revision {number}.',
  metDraft: 'Checked on the working draft as last saved.',
  findings: '{count} {count|place|places} not met',
  proofs: '{count} {count|place|places} met',
  findingsTitle: 'Not met',
  proofsTitle: 'Evidence',
  nothing: 'Nothing found that is not met.',
  more: 'Show {count} more',
  related: 'See related place {at}',
  gone: 'This check is no more; the chair judges and confirms by hand.',
  quoted: 'Words of the draft',
};
