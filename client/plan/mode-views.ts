import type { PlanMode } from '../../schemas/pages.ts';
import type { PlanView } from '../../schemas/types.ts';
import { type LateView, late } from '../components/late.tsx';

type ModeProps = { readonly plan: PlanView };

/** What a plan's page shows below its frame. */
export const MODE_VIEWS: Readonly<Record<PlanMode, LateView<ModeProps>>> = {
  read: late(async () => (await import('./read/read-mode.tsx')).ReadMode),
  edit: late(async () => (await import('./edit/edit-mode.tsx')).EditMode, 'edit'),
  compare: late(async () => (await import('./compare/compare-mode.tsx')).CompareMode),
  respond: late(async () => (await import('./respond/respond-mode.tsx')).RespondMode, 'respond'),
  rounds: late(async () => (await import('./rounds/rounds-mode.tsx')).RoundsMode),
  table: late(async () => (await import('./table/table-mode.tsx')).TableMode, 'table'),
  history: late(async () => (await import('./history/history-mode.tsx')).HistoryMode, 'history'),
  members: late(
    async () => (await import('./members/plan-members-page.tsx')).PlanMembersPage,
    'members',
  ),
};

export const isPlanMode = (mode: string): mode is PlanMode => Object.hasOwn(MODE_VIEWS, mode);
