import { Link } from 'wouter';
import type { ResponseTableRow, ResponseTableSection } from '../../../schemas/types.ts';
import { Html } from '../../components/html.tsx';
import { useI18n, useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import '../../styles/redline.css';
import '../../styles/redline-natures.css';

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

interface Props {
  readonly planId: string;
  readonly sections: readonly ResponseTableSection[];
}

/** The table itself, section by section; on a narrow screen each row is set as a card by the stylesheet. */
export function ResponseRows({ planId, sections }: Props) {
  const t = useT();
  return (
    <div className="table-scroll wide">
      <table className="response-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={`col-${column}`}>
                {t(`table.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {sections
          .filter(({ rows }) => rows.length > 0)
          .map((section) => (
            <tbody key={section.sectionId}>
              <tr className="section-row">
                <th scope="rowgroup" colSpan={COLUMNS.length} lang="vi">
                  {section.heading}
                </th>
              </tr>
              {section.rows.map((row) => (
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
    <tr className="response-row">
      <td data-label={name('number')} className="col-number">
        <Link
          href={to.comment(planId, row.commentId)}
          aria-label={t('table.open', { number: row.number })}
        >
          {row.number}
        </Link>
      </td>
      <td data-label={name('agency')} lang="vi">
        {row.agency}
        <span className="quiet">{row.speaker}</span>
        {row.recordedBy !== undefined && (
          <span className="quiet" lang={language}>
            {t('table.recorded', { name: row.recordedBy })}
          </span>
        )}
      </td>
      <td data-label={name('place')} lang="vi">
        {row.place}
      </td>
      <td data-label={name('text')} lang="vi">
        {row.kind === 'directive' && (
          <strong className="directive-mark" lang={language}>
            {t('common.remarkKind.directive')}.{' '}
          </strong>
        )}
        {row.quote !== undefined && <blockquote>{row.quote}</blockquote>}
        <Html html={row.html} className="remark-text" />
      </td>
      <td data-label={name('disposition')}>
        <Disposition row={row} />
      </td>
      <td data-label={name('reason')} lang="vi" data-empty={row.reason ? undefined : 'true'}>
        <Html html={row.reasonHtml ?? ''} className="remark-text" />
      </td>
      <td
        data-label={name('after')}
        lang="vi"
        className="after"
        data-empty={row.after.length === 0 ? 'true' : undefined}
      >
        {row.after.map((words) => (
          <div key={words.changeId} className="change-words">
            <p className="quiet" lang={language}>
              {words.line}
            </p>
            <Html html={words.html} />
          </div>
        ))}
      </td>
      <td data-label={name('note')} data-empty={row.note ? undefined : 'true'}>
        {row.note}
      </td>
    </tr>
  );
}

function Disposition({ row }: { readonly row: ResponseTableRow }) {
  const t = useT();
  if (row.disposition !== undefined) return t(`common.disposition.${row.disposition}`);
  if (row.status === 'no-answer-needed') return <span className="quiet">{t('table.noNeed')}</span>;
  return <span className="needs">{t('table.unansweredRow')}</span>;
}
