import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { ownTitle } from '../../../domain/plan/titles.ts';
import { foldForSearch } from '../../../domain/text/fold-search.ts';
import { useFieldLabels, useT } from '../../i18n.tsx';
import type { KnownDocument } from '../parts/use-document.ts';

interface Props {
  readonly known: KnownDocument;
  readonly nodeId: string;
  readonly label: string;
  readonly onChange: (nodeId: string) => void;
}

/**
 * Picks the section or item that a directive is aimed at, by its number and title; words without
 * accents find it too.
 */
export function TargetPicker({ known, nodeId, label, onChange }: Props) {
  const t = useT();
  const labels = useFieldLabels();
  const options = useMemo(() => {
    const whole = { value: known.document.id, label: t('decision.whole'), depth: 1 };
    const items = [...known.tree.values()]
      .filter(({ depth }) => depth > 0)
      .map(({ node, depth }) => {
        const title = ownTitle(node) || labels.type(node.type);
        const name = [known.labels[node.id], title].filter(Boolean).join(' ');
        return { value: node.id, label: name, depth };
      });
    return [whole, ...items];
  }, [known, t, labels]);
  const depths = useMemo(
    () => new Map(options.map(({ value, depth }) => [value, depth])),
    [options],
  );
  return (
    <Select
      label={label}
      searchable
      allowDeselect={false}
      value={known.tree.has(nodeId) ? nodeId : known.document.id}
      data={options.map(({ value, label: name }) => ({ value, label: name }))}
      maxDropdownHeight={320}
      limit={400}
      onChange={(value) => onChange(value ?? known.document.id)}
      filter={({ options: found, search }) => {
        const wanted = foldForSearch(search);
        return found.filter((one) => 'label' in one && foldForSearch(one.label).includes(wanted));
      }}
      renderOption={({ option }) => (
        <span style={{ paddingInlineStart: ((depths.get(option.value) ?? 1) - 1) * 16 }}>
          {option.label}
        </span>
      )}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
