import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { formatWeekday } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { useProblemLine } from '../../problem-words.ts';
import { useDue } from '../../queries.ts';

const SUGGESTIONS = ['thisWeek', 'nextWeek', 'five', 'ten', 'fifteen', 'month'] as const;

interface Props {
  readonly value: string;
  readonly onChange: (said: string) => void;
  readonly error: string | undefined;
}

/**
 * A due date in the words in which it was said, with the day that they mean: it is sent for good.
 */
export function SaidDueInput({ value, onChange, error }: Props) {
  const t = useT();
  const problemLine = useProblemLine();
  const typed = value.trim();
  const [words] = useDebouncedValue(typed, 300);
  const due = useDue(words);
  const told = words === typed && typed !== '';
  const meant =
    told && due.data && t('decision.dueField.means', { day: formatWeekday(due.data.date) });
  const unclear = told && due.error !== null && problemLine(due.error);
  return (
    <Autocomplete
      aria-label={t('decision.dueField.words')}
      description={meant || unclear || t('decision.dueField.wordsHint')}
      descriptionProps={{ role: 'status' }}
      inputWrapperOrder={['input', 'description', 'error']}
      value={value}
      data={SUGGESTIONS.map((one) => t(`decision.dueField.suggestions.${one}`))}
      filter={({ options }) => options}
      lang="vi"
      onChange={onChange}
      error={error}
    />
  );
}
