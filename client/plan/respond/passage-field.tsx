import { Textarea } from '@mantine/core';
import { useT } from '../../i18n.tsx';
import type { ShownPlace } from './use-shown-at.ts';

interface Props {
  readonly value: string;
  readonly shownAt: ShownPlace;
  readonly error: string | undefined;
  readonly onChange: (passage: string) => void;
}

/**
 * The words of the working draft that have it already, and where they stand: told while they are
 * typed.
 */
export function PassageField({ value, shownAt, error, onChange }: Props) {
  const t = useT();
  const { anchor, place, wanted } = shownAt;
  const typed = value.trim() !== '';
  return (
    <Textarea
      data-part="answer-passage"
      label={t(wanted ? 'respond.form.passage' : 'respond.form.passageOptional')}
      description={
        anchor
          ? t('respond.form.passageAt', { place: place ?? '' })
          : t(typed ? 'respond.form.error.passageGone' : 'respond.form.passageHint')
      }
      descriptionProps={{ role: 'status' }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={typed && !anchor && error ? true : error}
      required={wanted}
      lang="vi"
      autosize
      minRows={2}
      maxRows={8}
    />
  );
}
