import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Anchor, PlanView } from '../../../schemas/types.ts';
import { ApiProblem } from '../../api-problem.ts';
import { useKept } from '../../components/use-kept.ts';
import { useT } from '../../i18n.tsx';
import { useProblemLine } from '../../problem-words.ts';
import { useWrite } from '../../queries.ts';
import desk from '../parts/desk.module.css';
import looks from '../parts/looks.module.css';
import { ConsultationField } from './consultation-field.tsx';
import { fieldTexts } from './field-range.ts';
import {
  anchorWithWords,
  consultationOf,
  emptyRemark,
  type NewRemark,
  type RemarkRights,
  records,
  toRemarkRequest,
} from './new-remark.ts';
import remarkCard from './remark-card.module.css';
import styles from './remark-composer.module.css';
import { DirectiveFields, KindField, SpeakerFields } from './remark-fields.tsx';
import { excessOf, TooLong } from './too-long.tsx';
import { looksUnaccented } from './unaccented.ts';

interface RemarkComposerProps {
  readonly plan: PlanView;
  readonly rights: RemarkRights;
  readonly anchor: Anchor;
  /** What the remark is about, in words: "IV. Mục tiêu". */
  readonly place: string;
  readonly onDone: (commentId: string | undefined) => void;
}

/** Under this name a remark being written on an anchor is kept in this browser. */
export function composerName(planId: string, anchor: Anchor): string {
  const { nodeId, field = '', quote } = anchor;
  return `remark:${planId}:${nodeId}:${field}:${quote?.prefix ?? ''}|${quote?.exact ?? ''}|${quote?.start ?? ''}`;
}

/** The form for a new remark. What was typed survives an error, a closed sheet and a reload. */
export function RemarkComposer({ plan, rights, anchor, place, onDone }: RemarkComposerProps) {
  const t = useT();
  const problemLine = useProblemLine();
  const id = useId();
  const [blank] = useState(() => emptyRemark(rights, crypto.randomUUID()));
  const kept = useKept<NewRemark>(composerName(plan.id, anchor), blank);
  const { value: remark, restored } = kept;
  const [fault, setFault] = useState<string | undefined>();
  const add = useWrite('addComment', { planId: plan.id });
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus({ preventScroll: false }), []);
  const set = (part: Partial<NewRemark>) => {
    setFault(undefined);
    kept.set(part);
  };
  const discard = () => {
    kept.clear();
    onDone(undefined);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (add.isPending) return;
    if (remark.text.trim() === '') {
      setFault(t('remark.composer.empty'));
      text.current?.focus();
      return;
    }
    if (excessOf(remark.text) > 0) {
      text.current?.focus();
      return;
    }
    const full = anchor.quote
      ? anchor
      : anchorWithWords(anchor, remark.words, fieldTexts(anchor.nodeId));
    if (full === undefined) {
      setFault(t('remark.composer.quoteMissing'));
      return;
    }
    add.mutate(toRemarkRequest(remark, full, rights), {
      onSuccess: (comment) => {
        kept.clear();
        onDone(comment.id);
      },
      onError: (failed) => {
        if (!(failed instanceof ApiProblem) || failed.code !== 'exists-already') return;
        // The answer to an earlier try was lost, and the words are others by now: they are another remark.
        kept.set({ id: crypto.randomUUID() });
        setFault(t('remark.composer.sentBefore'));
      },
    });
  };
  const error =
    fault ?? (add.error ? t('remark.failed', { detail: problemLine(add.error) }) : undefined);
  return (
    <form
      data-part="composer"
      className={`${styles.composer} ${desk.fields}`}
      onSubmit={send}
      aria-label={t('remark.composer.title')}
    >
      <p className={styles.composerAbout}>{t('remark.composer.about', { place })}</p>
      {anchor.quote && (
        <blockquote className={remarkCard.remarkQuote} lang="vi">
          {anchor.quote.exact}
        </blockquote>
      )}
      <ConsultationField rights={rights} remark={remark} onChange={set} />
      <KindField rights={rights} remark={remark} onChange={set} />
      {records(rights) && <SpeakerFields plan={plan} remark={remark} onChange={set} />}
      <label htmlFor={`${id}-text`}>{t('remark.composer.text')}</label>
      <textarea
        ref={text}
        id={`${id}-text`}
        lang="vi"
        rows={5}
        value={remark.text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => set({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
          if (event.key === 'Escape') onDone(undefined);
        }}
      />
      <p className={looks.hint} id={`${id}-hint`}>
        {restored ? t('remark.composer.restored') : t('remark.composer.textHint')}
      </p>
      <TooLong text={remark.text} />
      {looksUnaccented(remark.text) && (
        <p className={styles.gentleNote} role="status">
          {t('remark.composer.unaccented')}
        </p>
      )}
      {anchor.quote === undefined && anchor.nodeId !== plan.id && (
        <>
          <label htmlFor={`${id}-words`}>{t('remark.composer.quote')}</label>
          <input
            id={`${id}-words`}
            lang="vi"
            value={remark.words}
            aria-describedby={`${id}-words-hint`}
            onChange={(event) => set({ words: event.currentTarget.value })}
          />
          <p className={looks.hint} id={`${id}-words-hint`}>
            {t('remark.composer.quoteHint')}
          </p>
        </>
      )}
      {remark.kind === 'directive' && <DirectiveFields remark={remark} onChange={set} />}
      {error && (
        <p role="alert" className={looks.formError}>
          {error}
        </p>
      )}
      <div className={looks.remarkButtons}>
        <Button size="small" type="submit" disabled={add.isPending}>
          {t(
            add.isPending
              ? 'remark.composer.sending'
              : remark.kind === 'directive'
                ? 'remark.composer.sendDirective'
                : consultationOf(remark, rights) && !records(rights)
                  ? 'rounds.composer.send'
                  : 'remark.composer.send',
          )}
        </Button>
        <Button size="small" variant="default" onClick={() => onDone(undefined)}>
          {t('common.close')}
        </Button>
        {remark.text !== '' && (
          <Button size="small" variant="default" onClick={discard}>
            {t('remark.composer.discard')}
          </Button>
        )}
      </div>
    </form>
  );
}
