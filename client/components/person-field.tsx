import { TextInput } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useT } from '../i18n.tsx';
import { late } from './late.tsx';
import type { PersonProps } from './person-select.tsx';

const PersonSelect = late(async () => (await import('./person-select.tsx')).PersonSelect);

/**
 * A person of the directory. The list to search is fetched when the field is first pointed at or
 * has the focus.
 */
export function PersonField(props: PersonProps) {
  const t = useT();
  const [used, setUsed] = useState(false);
  const closed = (
    <TextInput
      label={t('members.person')}
      placeholder={t('members.choosePerson')}
      value={props.people.find(({ value }) => value === props.value)?.label ?? ''}
      error={props.error}
      readOnly
      aria-haspopup="listbox"
      onPointerEnter={PersonSelect.fetch}
      onFocus={() => setUsed(true)}
    />
  );
  if (!used) return closed;
  return (
    <Suspense fallback={closed}>
      <PersonSelect.View {...props} />
    </Suspense>
  );
}
