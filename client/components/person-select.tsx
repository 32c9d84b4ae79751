import { Select } from '@mantine/core';
import { foldForSearch } from '../../domain/text/fold-search.ts';
import { useT } from '../i18n.tsx';

export interface PersonProps {
  readonly people: readonly {
    readonly value: string;
    readonly label: string;
    readonly disabled: boolean;
  }[];
  /** The account's id; empty until somebody is chosen. */
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (accountId: string) => void;
}

/**
 * The list of PersonField, which is typed into with or without marks. It takes the focus that the
 * field had.
 */
export function PersonSelect({ people, value, error, onChange }: PersonProps) {
  const t = useT();
  return (
    <Select
      label={t('members.person')}
      placeholder={t('members.choosePerson')}
      data={people}
      value={value || null}
      searchable
      autoFocus
      allowDeselect={false}
      nothingFoundMessage={t('members.nobodyFound')}
      filter={({ options, search }) =>
        options.filter(
          (option) =>
            'label' in option && foldForSearch(option.label).includes(foldForSearch(search)),
        )
      }
      error={error}
      onChange={(accountId) => onChange(accountId ?? '')}
    />
  );
}
