import { MultiSelect, TagsInput, type TagsInputProps } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { ownTitle } from '../../../domain/plan/titles.ts';
import { indexTree } from '../../../domain/plan/tree-index.ts';
import { listOf, type NodeValue } from '../../../domain/plan/values.ts';
import type { FieldSpec } from '../../../schemas/node-fields.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { REMOVED } from '../paper/paper-context.tsx';
import { useEdit } from './edit-context.tsx';
import styles from './list-input.module.css';

interface ListInputProps {
  readonly node: PlanNode;
  readonly spec: FieldSpec;
  readonly name: string;
  readonly onChange: (value: NodeValue) => void;
  /** Closes the field when its input can't be fetched. */
  readonly onClose: () => void;
}

/** Several agencies, typed or picked; or several nodes of the plan, picked by their titles. */
export function ListInput({ node, spec, name, onChange }: ListInputProps) {
  const t = useT();
  const { agencies, session } = useEdit();
  const value = [...listOf(node, spec.name)];
  const options = useMemo(() => {
    const { document, labels } = session.read();
    return [...indexTree(document).values()]
      .filter(({ node: one }) => one.type === spec.refersTo)
      .map(({ node: one }, at) => ({
        value: one.id,
        label: [labels[one.id], ownTitle(one)].filter(Boolean).join(' ') || `${at + 1}`,
      }));
  }, [session, spec.refersTo]);
  const shared = {
    'aria-label': name,
    size: 'xs' as const,
    autoFocus: true,
    value,
    classNames: { root: styles.listInput, pill: styles.listInputPill },
    placeholder: t('edit.list.placeholder'),
    comboboxProps: {
      portalProps: { 'data-portal': true } as object,
      withinPortal: true,
      width: 300,
      position: 'bottom-start' as const,
    },
  };
  if (spec.refersTo === undefined)
    return <NamesInput {...shared} names={value} agencies={agencies()} onNames={onChange} />;
  return (
    <MultiSelect
      {...shared}
      data={[...options, ...removedAmong(value, options)]}
      searchable
      nothingFoundMessage={t('edit.list.nothing')}
      onChange={(next) => onChange(next)}
    />
  );
}

interface NamesInputProps extends Omit<TagsInputProps, 'value' | 'data' | 'onChange'> {
  readonly names: readonly string[];
  readonly agencies: readonly string[];
  readonly onNames: (names: readonly string[]) => void;
}

/**
 * Names, each ended by Enter or ";". The one still being typed is among them from its first letter.
 */
function NamesInput({ names, agencies, onNames, ...props }: NamesInputProps) {
  const [ended, setEnded] = useState(names);
  const [typed, setTyped] = useState('');
  // Enter ends a name and empties the box in one go, before the next drawing.
  const latest = useRef({ ended: names, typed: '' });
  const take = (part: Partial<typeof latest.current>) => {
    latest.current = { ...latest.current, ...part };
    const { ended: whole, typed: open } = latest.current;
    setEnded(whole);
    setTyped(open);
    const all = [...whole, open].map((one) => one.trim().normalize('NFC'));
    onNames([...new Set(all)].filter(Boolean));
  };
  return (
    <TagsInput
      {...props}
      value={[...ended]}
      data={[...agencies]}
      splitChars={[';', '\n']}
      acceptValueOnBlur
      searchValue={typed}
      onSearchChange={(words) => {
        if (words !== latest.current.typed) take({ typed: words });
      }}
      onChange={(next) => take({ ended: next, typed: '' })}
    />
  );
}

/** Nodes still referred to that are gone: named, so that they can be taken out. */
const removedAmong = (
  value: readonly string[],
  options: readonly { readonly value: string }[],
): { value: string; label: string }[] =>
  value
    .filter((id) => !options.some((option) => option.value === id))
    .map((id) => ({ value: id, label: REMOVED }));
