import { missing } from '../missing.ts';
import type { NodeRule } from '../rule.ts';

/** The agency responsible for the draft. */
export const planDraftingAgency: NodeRule = {
  id: 'plan-drafting-agency',
  severity: 'error',
  title: { vi: 'Văn bản ghi cơ quan soạn thảo', en: 'The plan names the agency that drafts it' },
  nodes: missing('plan', ['draftingAgency'], {
    vi: 'chưa ghi cơ quan soạn thảo; hãy bổ sung.',
    en: 'no drafting agency; name it.',
  }),
};
