import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/** People find and cite a section by its heading. */
export const sectionHeading: NodeRule = {
  id: 'section-heading',
  severity: 'warning',
  title: { vi: 'Mỗi mục có tiêu đề', en: 'Every section has a heading' },
  nodes: missing('section', ['heading'], {
    vi: 'mục chưa có tiêu đề; hãy đặt tiêu đề.',
    en: 'the section has no heading; give it one.',
  }),
};
