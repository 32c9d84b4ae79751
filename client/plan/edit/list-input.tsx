import { MultiSelect, TagsInput } from '@mantine/core';
import { useMemo } from 'react';
import type { FieldSpec } from '../../../schemas/node-fields.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { listOf, type NodeValue } from '../paper/field-value.ts';
import { REMOVED } from '../paper/paper-context.tsx';
import { indexTree, nodeTitle } from '../paper/plan-tree.ts';
import { useEdit } from './edit-context.tsx';

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
        label: [labels[one.id], nodeTitle(one)].filter(Boolean).join(' ') || `${at + 1}`,
      }));
  }, [session, spec.refersTo]);
  const shared = {
    'aria-label': name,
    size: 'xs' as const,
    autoFocus: true,
    value,
    classNames: { root: 'list-input', pill: 'list-input-pill' },
    placeholder: t('edit.list.placeholder'),
    comboboxProps: {
      portalProps: { 'data-portal': true } as object,
      withinPortal: true,
      width: 300,
      position: 'bottom-start' as const,
    },
  };
  if (spec.refersTo === undefined)
    return (
      <TagsInput
        {...shared}
        data={[...agencies()]}
        splitChars={[';', '\n']}
        acceptValueOnBlur
        onChange={(next) => onChange(next.map((one) => one.trim().normalize('NFC')))}
      />
    );
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

/** Nodes still referred to that are gone: named, so that they can be taken out. */
const removedAmong = (
  value: readonly string[],
  options: readonly { readonly value: string }[],
): { value: string; label: string }[] =>
  value
    .filter((id) => !options.some((option) => option.value === id))
    .map((id) => ({ value: id, label: REMOVED }));
