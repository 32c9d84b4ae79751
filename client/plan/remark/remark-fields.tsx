import { useId } from 'react';
import type { PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import { GUEST, kindsFor, type NewRemark, type RemarkRights } from './new-remark.ts';
import remarkCard from './remark-card.module.css';
import remarkComposer from './remark-composer.module.css';

interface PartProps {
  readonly remark: NewRemark;
  readonly onChange: (part: Partial<NewRemark>) => void;
}

/** góp ý, câu hỏi, nhận xét, kiến nghị; chỉ đạo for the chair. */
export function KindField({
  remark,
  rights,
  onChange,
}: PartProps & { readonly rights: RemarkRights }) {
  const t = useT();
  const name = useId();
  return (
    <fieldset className={remarkComposer.kinds}>
      <legend>{t('remark.composer.kind')}</legend>
      {kindsFor(rights).map((kind) => (
        <label key={kind} className={remarkComposer.kind}>
          <input
            type="radio"
            name={name}
            checked={remark.kind === kind}
            onChange={() => onChange({ kind })}
          />
          <span className={remarkCard.badge} data-kind={kind}>
            {t(`common.remarkKind.${kind}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** How binding a directive is, and until when. */
export function DirectiveFields({ remark, onChange }: PartProps) {
  const t = useT();
  const id = useId();
  return (
    <div className={remarkComposer.directiveFields}>
      <div>
        <label htmlFor={`${id}-priority`}>{t('remark.composer.priority')}</label>
        <select
          id={`${id}-priority`}
          value={remark.priority}
          onChange={(event) =>
            onChange({ priority: event.currentTarget.value === 'should' ? 'should' : 'must' })
          }
        >
          <option value="must">{t('common.priority.must')}</option>
          <option value="should">{t('common.priority.should')}</option>
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-due`}>{t('remark.composer.due')}</label>
        <input
          id={`${id}-due`}
          lang="vi"
          value={remark.due}
          aria-describedby={`${id}-due-hint`}
          onChange={(event) => onChange({ due: event.currentTarget.value })}
        />
      </div>
      <p className={looks.hint} id={`${id}-due-hint`}>
        {t('remark.composer.dueHint')}
      </p>
    </div>
  );
}

/** For the secretary: who spoke. A member of the plan, or a guest by office and agency. */
export function SpeakerFields({ plan, remark, onChange }: PartProps & { readonly plan: PlanView }) {
  const t = useT();
  const id = useId();
  const speakers = plan.members.filter(
    ({ role }) => role === 'member' || role === 'agency-head' || role === 'chair',
  );
  const guest = remark.speaker === GUEST || (remark.speaker === '' && speakers.length === 0);
  return (
    <>
      <label htmlFor={`${id}-speaker`}>{t('remark.composer.onBehalf')}</label>
      <select
        id={`${id}-speaker`}
        required
        value={guest ? GUEST : remark.speaker}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange({ speaker: event.currentTarget.value })}
      >
        <option value="" disabled>
          –
        </option>
        {speakers.map((member) => (
          <option key={member.accountId} value={member.accountId}>
            {`${member.name} – ${member.office}, ${member.agency}`}
          </option>
        ))}
        <option value={GUEST}>{t('remark.composer.guest')}</option>
      </select>
      <p className={looks.hint} id={`${id}-hint`}>
        {t('remark.composer.onBehalfHint')}
      </p>
      {guest && (
        <div className={remarkComposer.directiveFields}>
          <div>
            <label htmlFor={`${id}-office`}>{t('remark.composer.office')}</label>
            <input
              id={`${id}-office`}
              lang="vi"
              required
              value={remark.office}
              onChange={(event) => onChange({ office: event.currentTarget.value })}
            />
          </div>
          <div>
            <label htmlFor={`${id}-agency`}>{t('remark.composer.agency')}</label>
            <input
              id={`${id}-agency`}
              lang="vi"
              required
              value={remark.agency}
              onChange={(event) => onChange({ agency: event.currentTarget.value })}
            />
          </div>
        </div>
      )}
    </>
  );
}
