import { useId, useState } from 'react';
import { fieldValueOf } from '../../../domain/plan/values.ts';
import { type FieldSpec, NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { PlanDocument } from '../../../schemas/types.ts';
import { useFieldLabels, useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import { useDraftPart, useEdit } from './edit-context.tsx';
import { inputText, readTyped } from './field-kinds.ts';
import styles from './properties-panel.module.css';

/** Kind, title, agencies and period of the draft, as a form. */
export function PropertiesPanel({ document }: { readonly document: PlanDocument }) {
  const t = useT();
  return (
    <details className={styles.properties}>
      <summary>{t('edit.properties.title')}</summary>
      {NODE_FIELDS.plan.map((spec) => (
        <PropertyInput key={spec.name} document={document} spec={spec} />
      ))}
    </details>
  );
}

interface PropertyInputProps {
  readonly document: PlanDocument;
  readonly spec: FieldSpec;
}

function PropertyInput({ document, spec }: PropertyInputProps) {
  const t = useT();
  const labels = useFieldLabels();
  const id = useId();
  const { session, agencies } = useEdit();
  const refused = useDraftPart((state) => state.faults.get(document.id)?.[spec.name]);
  const value = inputText(spec.kind, fieldValueOf(document, spec.name));
  /** What is being typed; undefined while the input rests and shows the draft. */
  const [typing, setTyped] = useState<string | undefined>();
  const unread = useDraftPart((state) => state.unread.get(document.id)?.[spec.name]);
  const typed = typing ?? unread;
  const reading = typed === undefined ? undefined : readTyped(spec.kind, typed);
  const bad = reading && !reading.ok ? t(`edit.bad.${reading.why}`) : refused;
  const type = (text: string) => {
    setTyped(text);
    const next = readTyped(spec.kind, text);
    session.hold(document.id, spec.name, next.ok ? undefined : text);
    if (next.ok) session.change(document.id, spec.name, next.value);
  };
  const rest = () => {
    if (reading?.ok !== false) setTyped(undefined);
    void session.flush();
  };
  return (
    <div className={styles.property}>
      <label htmlFor={id}>{labels.field('plan', spec.name)}</label>
      {spec.values ? (
        <select id={id} value={value} onChange={(event) => type(event.currentTarget.value)}>
          {spec.values.map((one) => (
            <option key={one} value={one}>
              {labels.value(spec.kind, one)}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          lang="vi"
          value={typed ?? value}
          list={spec.kind === 'Agency' ? `${id}-agencies` : undefined}
          aria-invalid={bad !== undefined}
          aria-describedby={bad === undefined ? undefined : `${id}-bad`}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={rest}
        />
      )}
      {spec.kind === 'Agency' && (
        <datalist id={`${id}-agencies`}>
          {agencies().map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {bad !== undefined && (
        <p id={`${id}-bad`} className={looks.formError}>
          {bad}
        </p>
      )}
    </div>
  );
}
