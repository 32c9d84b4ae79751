import { Button, Group } from '@mantine/core';
import { Link } from 'wouter';
import type { FormatOf } from '../../../schemas/operations.ts';
import type { PlanView, ResponseTable } from '../../../schemas/types.ts';
import { hrefOf } from '../../address.ts';
import { Answered } from '../../components/answered.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import { to } from '../../routes.ts';
import looks from '../parts/looks.module.css';
import { usePapersLink } from '../parts/papers-link.ts';
import { AgencySummary } from './agency-summary.tsx';
import { ResponseRows } from './response-rows.tsx';
import styles from './table-mode.module.css';

/**
 * Bảng tổng hợp, tiếp thu, giải trình ý kiến: the summary by agency, then every remark with its
 * answer, by section.
 */
export function TableMode({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const table = useRead('getResponseTable', { planId: plan.id });
  const isEmpty = ({ sections, directives, asked }: ResponseTable) =>
    sections.length === 0 && directives.length === 0 && asked.asked === 0;
  const empty = (
    <EmptyState title={t('table.empty.title')} detail={t('table.empty.detail')}>
      <Button component={Link} href={to.mode(plan.id, 'read')} variant="default">
        {t('table.empty.read')}
      </Button>
    </EmptyState>
  );
  return (
    <Answered
      query={table}
      lines={12}
      frame="mode-column"
      empty={(data) => (isEmpty(data) ? empty : undefined)}
    >
      {(data) => <TableSheet plan={plan} table={data} />}
    </Answered>
  );
}

interface TableProps {
  readonly plan: PlanView;
  readonly table: ResponseTable;
}

function TableSheet({ plan, table }: TableProps) {
  const t = useT();
  const papers = usePapersLink();
  const fileOf = (format?: FormatOf<'getResponseTable'>) =>
    hrefOf('getResponseTable', { planId: plan.id, query: { format } });
  const { agencies, asked, sections, directives, revision, draftingAgency, generatedAt } = table;
  return (
    <article className={styles.tableMode}>
      <header className={styles.tableHead}>
        <div>
          <h2>{t('table.title')}</h2>
          <p className={styles.tablePlan} lang="vi">
            {table.title}
          </p>
          <p className={looks.quiet}>
            {t('table.of', { number: revision, agency: draftingAgency })} ·{' '}
            {t('table.made', { at: formatMoment(generatedAt) })}
          </p>
        </div>
        <Group gap="xs" className="no-print" role="group" aria-label={t('table.take')}>
          <Button variant="default" component="a" href={fileOf('docx')}>
            {t('table.word')}
          </Button>
          <Button variant="default" component="a" href={fileOf('xlsx')}>
            {t('table.excel')}
          </Button>
          <Button variant="default" component="a" href={fileOf()} target="_blank" rel="noreferrer">
            {t('table.print')}
          </Button>
          <Button variant="default" component={Link} href={papers}>
            {t('plan.act.papers')}
          </Button>
        </Group>
      </header>
      <AgencySummary agencies={agencies} asked={asked} />
      {directives.length > 0 && (
        <ResponseRows
          planId={plan.id}
          caption={t('table.directives')}
          groups={[{ key: 'directives', rows: directives }]}
        />
      )}
      {sections.length > 0 && (
        <ResponseRows
          planId={plan.id}
          caption={t('table.remarksPart')}
          groups={sections.map(({ sectionId, ...rest }) => ({ key: sectionId, ...rest }))}
        />
      )}
    </article>
  );
}
