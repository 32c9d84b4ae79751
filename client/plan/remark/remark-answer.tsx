import type { CommentView, PastResponse, Response } from '../../../schemas/types.ts';
import { RenderedHtml } from '../../components/html.tsx';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import remarkCard from './remark-card.module.css';

interface RemarkAnswerProps {
  readonly comment: CommentView;
  readonly numberOf: (commentId: string) => number | undefined;
}

/** The drafting side's answer, those that were reopened before it, and the confirmation. */
export function RemarkAnswer({ comment, numberOf }: RemarkAnswerProps) {
  const t = useT();
  const { response, confirmation, pastResponses } = comment;
  return (
    <>
      {pastResponses.length > 0 && (
        <details className={remarkCard.remarkPast}>
          <summary>{t('remark.pastAnswers', { count: pastResponses.length })}</summary>
          {pastResponses.map((past) => (
            <PastAnswer key={past.reopenedAt} past={past} numberOf={numberOf} />
          ))}
        </details>
      )}
      {response && <Answer response={response} numberOf={numberOf} />}
      {confirmation && (
        <p className={remarkCard.remarkConfirmed}>
          <span aria-hidden="true">✓ </span>
          {t('remark.confirmedBy', { office: confirmation.author.office })}
          {confirmation.note ? `: ${confirmation.note}` : ''}
        </p>
      )}
    </>
  );
}

interface AnswerProps {
  readonly response: Response;
  readonly numberOf: (commentId: string) => number | undefined;
}

function Answer({ response, numberOf }: AnswerProps) {
  const t = useT();
  const same = response.sameAs === undefined ? undefined : numberOf(response.sameAs);
  return (
    <div className={remarkCard.remarkAnswer}>
      <div className={remarkCard.answerHead}>
        <b>{t(`common.disposition.${response.disposition}`)}</b>
        {response.revision !== undefined && (
          <span className={remarkCard.remarkWhen}>
            {t('remark.answeredIn', { number: response.revision })}
          </span>
        )}
      </div>
      {same !== undefined && <p>{t('remark.sameAs', { number: same })}</p>}
      {response.reason !== '' && (
        <RenderedHtml html={response.html ?? ''} className={looks.remarkText} />
      )}
      {response.shownAt?.quote && (
        <p>
          {t('remark.shownAt')} <q lang="vi">{response.shownAt.quote.exact}</q>
        </p>
      )}
      <p className={remarkCard.remarkWhen}>
        {response.author.office} · {formatMoment(response.at)}
      </p>
      {!response.released && (
        <p className={remarkCard.remarkUnreleased}>{t('remark.unreleased')}</p>
      )}
    </div>
  );
}

function PastAnswer({
  past,
  numberOf,
}: { readonly past: PastResponse } & Pick<AnswerProps, 'numberOf'>) {
  const t = useT();
  return (
    <>
      <Answer response={past.response} numberOf={numberOf} />
      <p className={looks.asTyped}>{t('remark.reopenedBecause', { reason: past.reason })}</p>
    </>
  );
}
