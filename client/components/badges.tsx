import type { CommentKind, CommentStatus, Disposition, Stage } from '../../schemas/types.ts';
import { useT } from '../i18n.tsx';
import { Tag, type Tone } from './tag.tsx';

/** Amber is for what needs this person, so that no stage has it. */
const STAGE_TONES: Readonly<Record<Stage, Tone>> = {
  drafting: 'quiet',
  'in-review': 'quiet',
  returned: 'quiet',
  approved: 'proven',
};

const STATUS_TONES: Readonly<Record<CommentStatus, Tone>> = {
  open: 'needs',
  answered: 'accent',
  confirmed: 'proven',
  reopened: 'needs',
  'no-answer-needed': 'quiet',
};

export function StageBadge({ stage }: { readonly stage: Stage }) {
  const t = useT();
  return <Tag tone={STAGE_TONES[stage]}>{t(`common.stage.${stage}`)}</Tag>;
}

/** góp ý, câu hỏi … chỉ đạo: only the directive stands out. */
export function RemarkKindBadge({ kind }: { readonly kind: CommentKind }) {
  const t = useT();
  return (
    <Tag tone={kind === 'directive' ? 'accent' : 'quiet'}>{t(`common.remarkKind.${kind}`)}</Tag>
  );
}

export function RemarkStatusBadge({ status }: { readonly status: CommentStatus }) {
  const t = useT();
  return <Tag tone={STATUS_TONES[status]}>{t(`common.remarkStatus.${status}`)}</Tag>;
}

export function DispositionBadge({ disposition }: { readonly disposition: Disposition }) {
  const t = useT();
  return <Tag>{t(`common.disposition.${disposition}`)}</Tag>;
}
