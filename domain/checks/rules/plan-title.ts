import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/** People know, cite and search a plan by its title. */
export const planTitle: NodeRule = {
  id: 'plan-title',
  severity: 'error',
  title: { vi: 'Văn bản có tên', en: 'The plan has a title' },
  nodes: missing('plan', ['title'], {
    vi: 'chưa có tên; hãy đặt tên.',
    en: 'no title; give it one.',
  }),
};
