import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Finding, FindingsView, FoundPlace } from '../../../schemas/types.ts';
import { call } from '../../api.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useKept } from '../../components/use-kept.ts';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import textButton from '../parts/text-button.module.css';
import findingsPanel from './findings-panel.module.css';

interface FindingItemProps {
  readonly planId: string;
  readonly finding: Finding;
  /** Whether it is the one whose words are marked on the paper. */
  readonly current: boolean;
  readonly placeOf: (nodeId: string) => string;
  readonly onGo: (finding: Finding, place: FoundPlace) => void;
  readonly onChanged: (view: FindingsView, message: string) => void;
}

/**
 * One finding: how grave, what is wrong and what mends it, the words meant, the other places; and
 * the way to leave it.
 */
export function FindingItem(props: FindingItemProps) {
  const { planId, finding, current, placeOf, onGo, onChanged } = props;
  const t = useT();
  const [ignoring, setIgnoring] = useState(false);
  const { severity, message, quote, related = [] } = finding;
  return (
    <li
      data-part="finding"
      className={findingsPanel.finding}
      data-severity={severity}
      data-node={finding.nodeId}
      aria-current={current ? 'true' : undefined}
    >
      <button
        type="button"
        data-part="finding-go"
        className={findingsPanel.findingGo}
        onClick={() => onGo(finding, finding)}
      >
        <span className={findingsPanel.findingSeverity} data-severity={severity}>
          {t(`common.severity.${severity}`)}
        </span>
        <span>{message}</span>
        {quote !== undefined && (
          <q lang="vi" className={findingsPanel.findingQuote}>
            {quote}
          </q>
        )}
      </button>
      {related.length > 0 && (
        <ul className={findingsPanel.findingRelated}>
          {related.map((place) => (
            <li key={`${place.nodeId} ${place.field} ${place.quote}`}>
              <button
                type="button"
                className={textButton.textButton}
                onClick={() => onGo(finding, place)}
              >
                {t('edit.findings.related', { place: placeOf(place.nodeId) })}
              </button>
              {place.quote !== undefined && (
                <q lang="vi" className={findingsPanel.findingQuote}>
                  {place.quote}
                </q>
              )}
            </li>
          ))}
        </ul>
      )}
      {ignoring ? (
        <IgnoreForm
          planId={planId}
          finding={finding}
          onCancel={() => setIgnoring(false)}
          onDone={(view) => onChanged(view, t('edit.findings.ignoredNow', { message }))}
        />
      ) : (
        <button
          type="button"
          className={`${textButton.textButton} ${findingsPanel.findingLeave}`}
          aria-label={`${t('edit.findings.ignore')} ${message}`}
          onClick={() => setIgnoring(true)}
        >
          {t('edit.findings.ignore')}
        </button>
      )}
    </li>
  );
}

interface IgnoreFormProps {
  readonly planId: string;
  readonly finding: Finding;
  readonly onCancel: () => void;
  readonly onDone: (view: FindingsView) => void;
}

/** The reason for leaving a finding as it is: what was typed stays until the server has it. */
function IgnoreForm({ planId, finding, onCancel, onDone }: IgnoreFormProps) {
  const t = useT();
  const id = useId();
  const kept = useKept(`${planId}:ignore:${finding.key}`, { reason: '' });
  const [tried, setTried] = useState(false);
  const ignore = useMutation({
    mutationFn: (reason: string) =>
      call('ignoreFinding', { planId, body: { key: finding.key, reason } }),
  });
  const reason = kept.value.reason.trim().normalize('NFC');
  const missing = tried && reason === '';
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    if (reason === '' || ignore.isPending) return;
    ignore.mutateAsync(reason).then(
      (view) => {
        kept.clear();
        onDone(view);
      },
      () => undefined,
    );
  };
  return (
    <form className={findingsPanel.findingForm} noValidate onSubmit={send}>
      <label htmlFor={id}>{t('edit.findings.reason')}</label>
      <textarea
        id={id}
        rows={2}
        lang="vi"
        value={kept.value.reason}
        aria-invalid={missing}
        aria-describedby={missing ? `${id}-missing` : undefined}
        // biome-ignore lint/a11y/noAutofocus: the form opens because its button was pressed
        autoFocus
        onChange={(event) => kept.set({ reason: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onCancel();
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
        }}
      />
      {missing && (
        <p id={`${id}-missing`} className={looks.formError} role="alert">
          {t('edit.findings.reasonMissing')}
        </p>
      )}
      {ignore.error !== null && <ProblemNotice error={ignore.error} onRetry={() => send()} />}
      <div className={looks.remarkButtons}>
        <Button size="small" type="submit" disabled={ignore.isPending}>
          {t('edit.findings.ignoreSend')}
        </Button>
        <Button size="small" variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

type IgnoredItemProps = Pick<FindingItemProps, 'planId' | 'finding' | 'onGo' | 'onChanged'>;

/** A finding left as it is: why, by whom, when; and the way to take it up again. */
export function IgnoredItem({ planId, finding, onGo, onChanged }: IgnoredItemProps) {
  const t = useT();
  const restore = useMutation({
    mutationFn: () => call('restoreFinding', { planId, body: { key: finding.key } }),
  });
  const { ignored, message } = finding;
  if (ignored === undefined) return null;
  const send = () =>
    restore.mutateAsync().then(
      (view) => onChanged(view, t('edit.findings.restoredNow', { message })),
      () => undefined,
    );
  return (
    <li data-part="finding" className={findingsPanel.finding}>
      <button
        type="button"
        data-part="finding-go"
        className={findingsPanel.findingGo}
        onClick={() => onGo(finding, finding)}
      >
        <span className={findingsPanel.findingSeverity} data-severity={finding.severity}>
          {t(`common.severity.${finding.severity}`)}
        </span>
        <span>{message}</span>
      </button>
      <p className={`${findingsPanel.findingReason} ${looks.asTyped}`} lang="vi">
        {t('edit.findings.because', { reason: ignored.reason })}
      </p>
      <p className={looks.hint}>
        <span lang="vi">{ignored.by.name || ignored.by.office}</span> · {formatMoment(ignored.at)}
      </p>
      {restore.error !== null && <ProblemNotice error={restore.error} onRetry={send} />}
      <button
        type="button"
        className={`${textButton.textButton} ${findingsPanel.findingLeave}`}
        aria-label={`${t('edit.findings.restore')}: ${message}`}
        disabled={restore.isPending}
        onClick={send}
      >
        {t('edit.findings.restore')}
      </button>
    </li>
  );
}
