import { Link } from 'wouter';
import type { MergedRemark, ResponseTableRow } from '../../../schemas/types.ts';
import { RenderedHtml } from '../../components/html.tsx';
import { useI18n, useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import '../../styles/redline.ts';
import looks from '../parts/looks.module.css';
import styles from './response-rows.module.css';
import tableMode from './table-mode.module.css';

const COLUMNS = [
  'number',
  'agency',
  'place',
  'text',
  'disposition',
  'reason',
  'after',
  'note',
] as const;

/** Rows under the heading of their section; rows of one part without. */
export interface RowGroup {
  readonly key: string;
  readonly heading?: string;
  readonly rows: readonly ResponseTableRow[];
}

interface Props {
  readonly planId: string;
  readonly caption: string;
  readonly groups: readonly RowGroup[];
}

/**
 * The table itself, section by section; on a narrow screen each row is set as a card by the
 * stylesheet.
 */
export function ResponseRows({ planId, caption, groups }: Props) {
  const t = useT();
  return (
    <div className={tableMode.tableScroll}>
      <table className={`${tableMode.gridded} ${styles.responseTable}`}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column} className={styles.column}>
                {t(`table.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ key, heading, rows }) => (
            <tbody key={key}>
              {heading !== undefined && (
                <tr className={styles.sectionRow}>
                  <th scope="rowgroup" colSpan={COLUMNS.length} lang="vi">
                    {heading}
                  </th>
                </tr>
              )}
              {rows.map((row) => (
                <Row key={row.commentId} planId={planId} row={row} />
              ))}
            </tbody>
          ))}
      </table>
    </div>
  );
}

interface RowProps {
  readonly planId: string;
  readonly row: ResponseTableRow;
}

function Row({ planId, row }: RowProps) {
  const { t, language } = useI18n();
  const name = (column: (typeof COLUMNS)[number]) => t(`table.column.${column}`);
  return (
    <tr data-part="response-row" className={`${looks.quoting} ${styles.responseRow}`}>
      <td data-label={name('number')}>
        <Link
          href={to.comment(planId, row.commentId)}
          // The name begins with what is seen: who speaks to the browser says the number of the
          // line.
          aria-label={`${row.order}. ${t('table.open', { number: row.number })}`}
        >
          {row.order}
        </Link>
      </td>
      <td data-label={name('agency')} lang="vi">
        {[row, ...row.merged].map((speaker) => (
          <Speaker key={speaker.commentId} speaker={speaker} />
        ))}
      </td>
      <td data-label={name('place')} lang="vi">
        {row.place}
      </td>
      <td data-label={name('text')} lang="vi">
        {row.quote !== undefined && <blockquote>{row.quote}</blockquote>}
        <RenderedHtml html={row.html} className={looks.remarkText} />
        {row.merged.map(
          ({ commentId, agency, html }) =>
            html !== undefined && (
              <div key={commentId}>
                <span className={looks.quiet}>{agency}</span>
                <RenderedHtml html={html} className={looks.remarkText} />
              </div>
            ),
        )}
      </td>
      <td data-label={name('disposition')}>
        <Disposition row={row} />
      </td>
      <td data-label={name('reason')} lang="vi" data-empty={row.reason ? undefined : 'true'}>
        <RenderedHtml html={row.reasonHtml ?? ''} className={looks.remarkText} />
      </td>
      <td
        data-part="after"
        data-label={name('after')}
        lang="vi"
        className={styles.shownWords}
        data-empty={row.after.length === 0 ? 'true' : undefined}
      >
        {row.after.map((words) => (
          <div key={words.changeId} className="change-words">
            <p className={`${looks.quiet} ${styles.wordsHead}`} lang={language}>
              {words.line}
            </p>
            <RenderedHtml html={words.html} />
          </div>
        ))}
        {row.moreChanges !== undefined && (
          <p className={looks.quiet} lang={language}>
            {t('table.more', { count: row.moreChanges })}
          </p>
        )}
      </td>
      <td data-label={name('note')} lang={language}>
        {t('table.remarkNumber', { number: row.number })}
        {row.merged.length > 0 &&
          `, ${t('table.mergedWith', { numbers: row.merged.map(({ number }) => number).join(', ') })}`}
        {row.note !== undefined && `. ${row.note}`}
      </td>
    </tr>
  );
}

function Speaker({ speaker }: { readonly speaker: ResponseTableRow | MergedRemark }) {
  const { t, language } = useI18n();
  const { agency, speaker: office, recordedBy } = speaker;
  return (
    <div>
      {agency}
      <span className={looks.quiet}>{office}</span>
      {recordedBy !== undefined && (
        <span className={looks.quiet} lang={language}>
          {t('table.recorded', { name: recordedBy })}
        </span>
      )}
    </div>
  );
}

function Disposition({ row }: { readonly row: ResponseTableRow }) {
  const t = useT();
  if (row.disposition !== undefined) return t(`common.disposition.${row.disposition}`);
  if (row.status === 'no-answer-needed')
    return <span className={looks.quiet}>{t('table.noNeed')}</span>;
  return <span className={looks.needs}>{t('table.unansweredRow')}</span>;
}
