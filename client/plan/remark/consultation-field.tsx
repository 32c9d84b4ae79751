import { useId } from 'react';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import { consultationOf, type NewRemark, type RemarkRights, records } from './new-remark.ts';

interface Props {
  readonly rights: RemarkRights;
  readonly remark: NewRemark;
  readonly onChange: (part: Partial<NewRemark>) => void;
}

/**
 * For whom a remark speaks: an agency that is asked, or the person who writes it; nothing where
 * there is no choice.
 */
export function ConsultationField({ rights, remark, onChange }: Props) {
  const t = useT();
  const id = useId();
  const { consultations } = rights;
  if (consultations.length === 0 || remark.kind === 'directive') return null;
  const recorded = records(rights);
  const alone = recorded || rights.comment || rights.direct;
  const chosen = consultationOf(remark, rights);
  return (
    <>
      <label htmlFor={id}>{t('rounds.composer.speaks')}</label>
      <select
        id={id}
        value={chosen?.number ?? 0}
        aria-describedby={chosen && !recorded ? `${id}-hint` : undefined}
        onChange={(event) => onChange({ consultation: Number(event.currentTarget.value) })}
      >
        {consultations.map(({ number, title }) => (
          <option key={number} value={number}>
            {t(recorded ? 'rounds.composer.recordedFor' : 'rounds.composer.agency', { title })}
          </option>
        ))}
        {alone && (
          <option value={0}>
            {t(recorded ? 'rounds.composer.recorded' : 'rounds.composer.person')}
          </option>
        )}
      </select>
      {chosen && !recorded && (
        <p className={looks.hint} id={`${id}-hint`}>
          {t('rounds.composer.hint')}
        </p>
      )}
    </>
  );
}
