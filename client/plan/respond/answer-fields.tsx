import { NativeSelect, Radio, Textarea } from '@mantine/core';
import type { Ref } from 'react';
import { firstWords } from '../../../domain/plan/titles.ts';
import type { CommentView, Disposition, PlanView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { excessOf, TooLong } from '../remark/too-long.tsx';
import { AnswerChanges } from './answer-changes.tsx';
import answerForm from './answer-form.module.css';
import { DISPOSITIONS, type Missing, type TypedAnswer } from './answer-typed.ts';
import { PassageField } from './passage-field.tsx';
import type { ShownPlace } from './use-shown-at.ts';

interface Props {
  readonly plan: PlanView;
  /** The remarks answered with this. */
  readonly answered: readonly CommentView[];
  readonly comments: readonly CommentView[];
  readonly pathOf: (nodeId: string) => readonly string[];
  readonly typed: TypedAnswer;
  readonly onChange: (change: Partial<TypedAnswer>) => void;
  /** What is to be said to be missing. */
  readonly missing: Missing | undefined;
  readonly shownAt: ShownPlace;
  readonly reasonRef?: Ref<HTMLTextAreaElement>;
}

/**
 * How remarks are dealt with, why, and the changes that show it: the same for one remark and for
 * many.
 */
export function AnswerFields(props: Props) {
  const { plan, answered, comments, pathOf, typed, onChange, missing, shownAt } = props;
  const t = useT();
  const error = (field: Exclude<Missing, 'reasonLong'>) =>
    missing === field ? t(`respond.form.error.${field}`) : undefined;
  const ids = new Set(answered.map(({ id }) => id));
  return (
    <>
      <Radio.Group
        label={t('respond.form.disposition')}
        value={typed.disposition}
        onChange={(value) => onChange({ disposition: value as Disposition })}
        error={error('disposition')}
      >
        <div className={answerForm.dispositions}>
          {DISPOSITIONS.map((one) => (
            <Radio key={one} value={one} label={t(`common.disposition.${one}`)} />
          ))}
        </div>
      </Radio.Group>
      {typed.disposition === 'same-as' && (
        <NativeSelect
          label={t('respond.form.sameAs')}
          value={typed.sameAs}
          onChange={(event) => onChange({ sameAs: event.currentTarget.value })}
          error={error('sameAs')}
          required
          data={[
            { value: '', label: t('respond.form.sameAsPick') },
            ...comments
              .filter(({ id }) => !ids.has(id))
              .map(({ id, number, text }) => ({
                value: id,
                label: `#${number} ${firstWords(text)}`,
              })),
          ]}
        />
      )}
      {typed.disposition === 'already-there' && (
        <PassageField
          value={typed.passage ?? ''}
          shownAt={shownAt}
          error={error('passage') ?? error('passageGone')}
          onChange={(passage) => onChange({ passage })}
        />
      )}
      <Textarea
        ref={props.reasonRef}
        label={t(
          typed.disposition === 'accepted' ? 'respond.form.reasonOptional' : 'respond.form.reason',
        )}
        description={t('respond.form.reasonHint')}
        value={typed.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
        error={
          error('reason') ??
          (excessOf(typed.reason) > 0 ? <TooLong text={typed.reason} /> : undefined)
        }
        required={typed.disposition !== 'accepted'}
        autosize
        minRows={3}
        maxRows={14}
      />
      {plan.revisions > 0 && (
        <AnswerChanges
          plan={plan}
          comments={answered}
          pathOf={pathOf}
          claimsChange={typed.disposition === 'accepted' || typed.disposition === 'partly-accepted'}
          chosen={typed.changes}
          onChange={(changes) => onChange({ changes })}
        />
      )}
    </>
  );
}
