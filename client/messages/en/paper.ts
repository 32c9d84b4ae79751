import type { paper as Vi } from '../vi/paper.ts';

export const paper: typeof Vi = {
  outline: 'Contents',
  openOutline: 'Open contents',
  untitled: 'No heading yet',
  openRemarks: '{count} {count|remark|remarks} unanswered',
  findings: '{count} {count|finding|findings}',
  changed: 'Changed since the version before',
};
