import { Button } from '@mantine/core';
import { type Ref, useEffect, useId, useRef } from 'react';
import { useT } from '../../i18n.tsx';
import desk from '../parts/desk.module.css';
import looks from '../parts/looks.module.css';
import { ConsultationField } from './consultation-field.tsx';
import { consultationOf, records } from './new-remark.ts';
import remarkCard from './remark-card.module.css';
import styles from './remark-composer.module.css';
import { DirectiveFields, KindField, SpeakerFields } from './remark-fields.tsx';
import { TooLong } from './too-long.tsx';
import { looksUnaccented } from './unaccented.ts';
import { type RemarkWritten, useRemarkWritten, type WrittenInput } from './use-remark-written.ts';

interface RemarkComposerProps extends WrittenInput {
  /** What the remark is about, in words: "IV. Mục tiêu". */
  readonly place: string;
}

/** The form for a new remark. What was typed survives an error, a closed sheet and a reload. */
export function RemarkComposer(props: RemarkComposerProps) {
  const { plan, rights, anchor, place, onDone } = props;
  const t = useT();
  const text = useRef<HTMLTextAreaElement>(null);
  const written = useRemarkWritten(props, text);
  const { remark, error, set } = written;
  useEffect(() => text.current?.focus({ preventScroll: false }), []);
  return (
    <form
      data-part="composer"
      className={`${styles.composer} ${desk.fields}`}
      onSubmit={(event) => {
        event.preventDefault();
        written.send();
      }}
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
      <TextField ref={text} written={written} onClose={() => onDone(undefined)} />
      {anchor.quote === undefined && anchor.nodeId !== plan.id && <WordsField written={written} />}
      {remark.kind === 'directive' && <DirectiveFields remark={remark} onChange={set} />}
      {error && (
        <p role="alert" className={looks.formError}>
          {error}
        </p>
      )}
      <Buttons rights={rights} written={written} onClose={() => onDone(undefined)} />
    </form>
  );
}

interface PartProps {
  readonly written: RemarkWritten;
}

type TextFieldProps = PartProps & {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly onClose: () => void;
};

/** The words of the remark, and what is to be known of them. */
function TextField({ ref, written: { remark, restored, set, send }, onClose }: TextFieldProps) {
  const t = useT();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('remark.composer.text')}</label>
      <textarea
        ref={ref}
        id={id}
        lang="vi"
        rows={5}
        value={remark.text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => set({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            send();
          }
          if (event.key === 'Escape') onClose();
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
    </>
  );
}

/** The words of the item that are meant, copied by hand where none were marked. */
function WordsField({ written: { remark, set } }: PartProps) {
  const t = useT();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('remark.composer.quote')}</label>
      <input
        id={id}
        lang="vi"
        value={remark.words}
        aria-describedby={`${id}-hint`}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <p className={looks.hint} id={`${id}-hint`}>
        {t('remark.composer.quoteHint')}
      </p>
    </>
  );
}

type ButtonsProps = PartProps & Pick<WrittenInput, 'rights'> & { readonly onClose: () => void };

function Buttons({ rights, written: { remark, busy, discard }, onClose }: ButtonsProps) {
  const t = useT();
  const sends =
    remark.kind === 'directive'
      ? 'remark.composer.sendDirective'
      : consultationOf(remark, rights) && !records(rights)
        ? 'rounds.composer.send'
        : 'remark.composer.send';
  return (
    <div className={looks.remarkButtons}>
      <Button size="small" type="submit" disabled={busy}>
        {t(busy ? 'remark.composer.sending' : sends)}
      </Button>
      <Button size="small" variant="default" onClick={onClose}>
        {t('common.close')}
      </Button>
      {remark.text !== '' && (
        <Button size="small" variant="default" onClick={discard}>
          {t('remark.composer.discard')}
        </Button>
      )}
    </div>
  );
}
