import { NativeSelect } from '@mantine/core';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import { useFieldLabels, useT } from '../../i18n.tsx';
import type { KnownDocument } from '../parts/use-document.ts';
import directiveEditor from './directive-editor.module.css';
import { TargetPicker } from './target-picker.tsx';

interface Props {
  readonly known: KnownDocument;
  readonly nodeId: string;
  readonly field: string | undefined;
  readonly onChange: (nodeId: string, field: string | undefined) => void;
}

/** What a directive is aimed at: a section or item, and, when it is about one, a field of it. */
export function AimField({ known, nodeId, field, onChange }: Props) {
  const t = useT();
  const labels = useFieldLabels();
  const type = known.tree.get(nodeId)?.node.type ?? 'plan';
  return (
    <div className={directiveEditor.aimField}>
      <TargetPicker
        known={known}
        nodeId={nodeId}
        label={t('decision.aim')}
        onChange={(next) => onChange(next, undefined)}
      />
      <NativeSelect
        label={t('decision.aimField')}
        value={field ?? ''}
        onChange={(event) => onChange(nodeId, event.currentTarget.value || undefined)}
        data={[
          { value: '', label: t(type === 'plan' ? 'decision.wholePlan' : 'decision.wholeItem') },
          ...NODE_FIELDS[type].map(({ name }) => ({
            value: name,
            label: labels.field(type, name),
          })),
        ]}
      />
    </div>
  );
}
