import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { fieldLabel } from '../../../domain/plan/names.ts';
import { ownTitle } from '../../../domain/plan/titles.ts';
import { type NodeValue, readValue, specOf, unitOf } from '../../../domain/plan/values.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import { UrgentDialog } from '../../components/urgent-dialog.tsx';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import styles from './conflict-dialog.module.css';
import type { Conflict } from './merge-draft.ts';

interface ConflictDialogProps {
  readonly conflict: Conflict;
  /** Undefined when somebody else removed it. */
  readonly node: PlanNode | undefined;
  readonly onSettle: (takeTheirs: readonly string[]) => void;
}

/**
 * Somebody else changed the same field: both versions, and the choice, field by field. It can't be
 * overlooked.
 */
export function ConflictDialog({ conflict, node, onSettle }: ConflictDialogProps) {
  const t = useT();
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const { gone, fields } = conflict;
  return (
    <UrgentDialog opened wide title={t('edit.conflict.title')}>
      <p>{t(gone ? 'edit.conflict.gone' : 'edit.conflict.lead')}</p>
      {node && (
        <p lang="vi">
          <b>{ownTitle(node)}</b>
        </p>
      )}
      {fields.map(({ field, mine, theirs: other }) => (
        <FieldChoice
          key={field}
          name={node === undefined ? field : fieldLabel(node.type, field, 'vi')}
          mine={show(node, field, mine)}
          theirs={gone ? undefined : show(node, field, other)}
          takeTheirs={theirs.includes(field)}
          onChoose={(take) =>
            setTheirs(take ? [...theirs, field] : theirs.filter((one) => one !== field))
          }
        />
      ))}
      <div className={looks.remarkButtons}>
        <Button size="small" onClick={() => onSettle(theirs)}>
          {t(gone ? 'edit.conflict.dismiss' : 'edit.conflict.apply')}
        </Button>
      </div>
    </UrgentDialog>
  );
}

function show(node: PlanNode | undefined, field: string, value: NodeValue): string {
  if (node === undefined) return typeof value === 'string' ? value : JSON.stringify(value);
  const { kind } = specOf(node.type, field);
  const reading = { language: 'vi', nameOf: (id: string) => id } as const;
  return value === undefined
    ? ''
    : readValue(value, kind, unitOf(node, field, kind, 'vi'), reading);
}

interface FieldChoiceProps {
  readonly name: string;
  readonly mine: string;
  readonly theirs: string | undefined;
  readonly takeTheirs: boolean;
  readonly onChoose: (takeTheirs: boolean) => void;
}

function FieldChoice({ name, mine, theirs, takeTheirs, onChoose }: FieldChoiceProps) {
  const t = useT();
  const group = useId();
  if (theirs === undefined)
    return (
      <div className={styles.conflictSide}>
        <b>{name}</b>
        <p className={looks.asTyped} lang="vi">
          {mine}
        </p>
      </div>
    );
  return (
    <fieldset className={styles.conflict}>
      <legend>{name}</legend>
      {[false, true].map((other) => (
        <label key={String(other)} className={styles.conflictSide}>
          <span>
            <input
              type="radio"
              name={group}
              checked={takeTheirs === other}
              onChange={() => onChoose(other)}
            />{' '}
            <b>{t(other ? 'edit.conflict.theirs' : 'edit.conflict.mine')}</b>
          </span>
          <span className={looks.asTyped} lang="vi">
            {(other ? theirs : mine) || t('edit.conflict.empty')}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
