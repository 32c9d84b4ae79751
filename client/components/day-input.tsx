import { TextInput, type TextInputProps } from '@mantine/core';
import { formatWeekday } from '../format.ts';

interface Props extends TextInputProps {
  /** YYYY-MM-DD, or empty. */
  readonly value: string;
}

/**
 * A day. What is chosen is said below, as thứ Sáu 4/12/2026: a browser writes the day in the order of its own language, and in
 * some of them 4/12 is the 12th of April.
 */
export function DayInput({ value, description, ...rest }: Props) {
  return (
    <TextInput
      {...rest}
      type="date"
      value={value}
      description={value === '' ? description : formatWeekday(value)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
