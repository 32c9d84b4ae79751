import { useEffect, useRef } from 'react';
import { flagName, valueName } from '../../../domain/plan/value-names.ts';
import type { NodeValue } from '../../../domain/plan/values.ts';
import { capital } from '../../../domain/text/case.ts';
import type { FieldSpec } from '../../../schemas/node-fields.ts';
import editField from './edit-field.module.css';

interface ChoiceInputProps {
  readonly spec: FieldSpec;
  readonly name: string;
  readonly value: NodeValue;
  readonly onChange: (value: NodeValue) => void;
}

/** One of some values, yes or no, or nothing. */
export function ChoiceInput({ spec, name, value, onChange }: ChoiceInputProps) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const flag = spec.kind === 'Flag';
  const values = flag ? ['true', 'false'] : (spec.values ?? []);
  return (
    <select
      ref={select}
      data-part="choice-input"
      className={editField.choiceInput}
      aria-label={name}
      lang="vi"
      value={value === undefined ? '' : String(value)}
      onChange={(event) => {
        const picked = event.currentTarget.value;
        if (picked === '') onChange(undefined);
        else onChange(flag ? picked === 'true' : picked);
      }}
    >
      <option value="">–</option>
      {values.map((one) => (
        <option key={one} value={one}>
          {flag ? capital(flagName(one === 'true', 'vi')) : valueName(spec.kind, one, 'vi')}
        </option>
      ))}
    </select>
  );
}
