import { useState } from 'react';
import type { CommentView, PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { may } from '../parts/plan-access.ts';
import textButton from '../parts/text-button.module.css';
import assignForm from './assign-form.module.css';
import { AssignForm } from './assign-form.tsx';
import { assignedText } from './assigning.ts';

/** Who is to answer a remark and by when; the way to give it to somebody else. */
export function AssignedLine({
  plan,
  comment,
}: {
  readonly plan: PlanView;
  readonly comment: CommentView;
}) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { assigned } = comment;
  const mayAssign = may(plan, 'assign') && comment.acts.includes('respond');
  if (assigned === undefined && !mayAssign) return null;
  return (
    <section className={assignForm.assigned} aria-label={t('respond.assign.button')}>
      <p>
        {assigned === undefined ? t('respond.assign.none') : assignedText(t, assigned)}
        {mayAssign && (
          <>
            {' · '}
            <button
              type="button"
              className={textButton.textButton}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {t(assigned === undefined ? 'respond.assign.button' : 'respond.assign.change')}
            </button>
          </>
        )}
      </p>
      {open && <AssignForm plan={plan} comments={[comment]} onDone={() => setOpen(false)} />}
    </section>
  );
}
