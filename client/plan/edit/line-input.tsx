import { useEffect, useId, useRef, useState } from 'react';
import { useEdit } from './edit-context.tsx';

interface LineInputProps {
  readonly name: string;
  readonly initial: string;
  /** Figures, years, dates: a short box with the number keys. */
  readonly numeric: boolean;
  /** Offers the agencies that the plan names. */
  readonly agency: boolean;
  readonly onType: (text: string) => void;
}

/** One line, in the face of the paper. Long lines wrap; an agency is offered from those named in the plan. */
export function LineInput({ name, initial, numeric, agency, onType }: LineInputProps) {
  const { agencies } = useEdit();
  const id = useId();
  const [text, setText] = useState(initial);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    input.current?.focus();
    const end = input.current?.value.length ?? 0;
    input.current?.setSelectionRange(numeric ? 0 : end, end);
  }, [numeric]);
  const shared = {
    ref: input,
    className: `line-input ${numeric ? 'line-input-short' : ''}`,
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
