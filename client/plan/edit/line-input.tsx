import { useEffect, useId, useRef, useState } from 'react';
import { useEdit } from './edit-context.tsx';
import editField from './edit-field.module.css';
import { positionOf, type TextPlace } from './text-place.ts';

interface LineInputProps {
  readonly name: string;
  readonly initial: string;
  /** Where the cursor goes; the end when not given. */
  readonly place: TextPlace | undefined;
  /** Figures, years, dates: a short box with the number keys. */
  readonly numeric: boolean;
  /** Offers the agencies that the plan names. */
  readonly agency: boolean;
  readonly onType: (text: string) => void;
}

/**
 * One line, in the face of the paper. Long lines wrap; an agency is offered from those named in the
 * plan.
 */
export function LineInput(props: LineInputProps) {
  const { name, initial, place, numeric, agency, onType } = props;
  const { agencies } = useEdit();
  const id = useId();
  const [text, setText] = useState(initial);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    const shown = input.current?.value ?? '';
    const at = (place && positionOf([{ text: shown, from: 0 }], place)) ?? shown.length;
    input.current?.focus();
    if (numeric) input.current?.select();
    else input.current?.setSelectionRange(at, at);
  }, [numeric, place]);
  const shared = {
    ref: input,
    className: `${editField.lineInput} ${numeric ? editField.lineInputShort : ''}`,
    'aria-label': name,
    lang: 'vi',
    value: text,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setText(event.currentTarget.value);
      onType(event.currentTarget.value);
    },
  };
  if (!agency && !numeric) return <textarea rows={1} {...shared} />;
  return (
    <>
      <input {...shared} list={agency ? id : undefined} inputMode={numeric ? 'text' : undefined} />
      {agency && (
        <datalist id={id}>
          {agencies().map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}
