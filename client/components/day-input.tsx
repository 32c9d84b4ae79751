import { TextInput, type TextInputProps } from '@mantine/core';
import { formatWeekday } from '../format.ts';

interface Props extends TextInputProps {
  /** YYYY-MM-DD, or empty. */
  readonly value: string;
}

/** The days that the server takes (ChosenDay). */
const [FIRST_DAY, LAST_DAY] = ['2000-01-01', '2100-12-31'];

/**
 * A day. What is chosen is said below, as thứ Sáu 4/12/2026: a browser writes the day in the order
 * of its own language, and in some of them 4/12 is the 12th of April.
 */
export function DayInput({ value, description, ...rest }: Props) {
  return (
    <TextInput
      {...rest}
      type="date"
      min={FIRST_DAY}
      max={LAST_DAY}
      value={value}
      description={value === '' ? description : formatWeekday(value)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
