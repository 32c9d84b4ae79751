import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { Member } from '../../../schemas/types.ts';
import { CrossIcon } from '../../components/icons.tsx';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import looks from '../parts/looks.module.css';
import { agenciesOn, seersOf } from '../remark/consultation-model.ts';
import styles from './agency-picker.module.css';
import { type TypedConsultation, withAgency } from './typed-consultation.ts';

interface Props {
  readonly members: readonly Member[];
  readonly typed: TypedConsultation;
  readonly onChange: (change: Partial<TypedConsultation>) => void;
  readonly fault: string | undefined;
}

/**
 * Agencies that are asked: those with people on the plan, and any other by name; with who of each
 * will see it.
 */
export function AgencyPicker({ members, typed, onChange, fault }: Props) {
  const t = useT();
  const known = agenciesOn(members);
  const { agencies } = typed;
  const others = agencies.filter((agency) => !known.includes(agency));
  const everyKnown = known.every((agency) => agencies.includes(agency));
  const set = (next: readonly string[]) => onChange({ agencies: next });
  return (
    <fieldset className={styles.agencyPicker}>
      <legend>{t('rounds.form.agencies')}</legend>
      {known.length === 0 ? (
        <p className={looks.quiet}>{t('rounds.form.noAgencies')}</p>
      ) : (
        <div className={styles.agencyPickerHead}>
          <span className={looks.quiet}>{t('rounds.form.agenciesHint')}</span>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => set(everyKnown ? others : [...known, ...others])}
          >
            {t(everyKnown ? 'rounds.form.none' : 'rounds.form.all')}
          </Button>
        </div>
      )}
      <ul className={`plain-list ${styles.agencyList}`}>
        {known.map((agency) => (
          <li key={agency}>
            <Checkbox
              label={<span lang="vi">{agency}</span>}
              description={<Seers members={members} agency={agency} />}
              checked={agencies.includes(agency)}
              onChange={(event) =>
                set(
                  event.currentTarget.checked
                    ? [...agencies, agency]
                    : agencies.filter((one) => one !== agency),
                )
              }
            />
          </li>
        ))}
        {others.map((agency) => (
          <li key={agency} className={styles.agencyOther}>
            <div>
              <span lang="vi">{agency}</span>
              <p className={looks.quiet}>
                <Seers members={members} agency={agency} />
              </p>
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t('rounds.form.removeOne', { agency })}
              onClick={() => set(agencies.filter((one) => one !== agency))}
            >
              <CrossIcon size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <OtherAgency typed={typed} onChange={onChange} fault={fault} />
    </fieldset>
  );
}

/** An agency that isn't on the plan; names of the directory are offered. */
function OtherAgency({ typed, onChange, fault }: Omit<Props, 'members'>) {
  const t = useT();
  const id = useId();
  const accounts = useRead('getAccounts');
  const names = [
    ...new Set(
      (accounts.data?.accounts ?? []).flatMap(({ offices }) => offices.map(({ agency }) => agency)),
    ),
  ].filter((agency) => !typed.agencies.includes(agency));
  const add = () => onChange({ agencies: withAgency(typed.agencies, typed.other), other: '' });
  return (
    <div className={styles.agencyAdd}>
      <TextInput
        label={t('rounds.form.other')}
        description={t('rounds.form.otherHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        lang="vi"
        list={id}
        value={typed.other}
        error={fault}
        onChange={(event) => onChange({ other: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || typed.other.trim() === '') return;
          event.preventDefault();
          add();
        }}
      />
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button variant="default" disabled={typed.other.trim() === ''} onClick={add}>
        {t('rounds.form.add')}
      </Button>
    </div>
  );
}

/** Who of an agency will see that it is asked; or that nobody will. */
function Seers({
  members,
  agency,
}: {
  readonly members: readonly Member[];
  readonly agency: string;
}) {
  const t = useT();
  const { people, head } = seersOf(members, agency);
  if (people.length === 0)
    return <span className={styles.noAccount}>{t('rounds.form.noAccount')}</span>;
  const names = people.map(({ name, office }) =>
    name.startsWith(office) ? name : `${name} (${office})`,
  );
  return (
    <>
      {t('rounds.form.sees', { people: names.join(', ') })}
      {'. '}
      {head === undefined
        ? t('rounds.form.noHead')
        : t('rounds.form.headSends', { name: head.name })}
    </>
  );
}
