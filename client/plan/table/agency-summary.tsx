import type { AgenciesAsked, AgencyCount } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import styles from './agency-summary.module.css';
import tableMode from './table-mode.module.css';

const COLUMNS = [
  ['remarks', 'remarks'],
  ['accepted', 'accepted'],
  ['partlyAccepted', 'partly'],
  ['explained', 'explained'],
  ['noAnswer', 'noNeed'],
  ['unanswered', 'unanswered'],
] as const;

const ASKED = ['answered', 'agreed', 'silent', 'declined', 'waiting', 'unanswered'] as const;

interface Props {
  readonly agencies: readonly AgencyCount[];
  readonly asked: AgenciesAsked;
}

/** What came of asking the agencies, how many remarks each made, and what became of them. */
export function AgencySummary({ agencies, asked }: Props) {
  const t = useT();
  const told = ASKED.filter((name) => asked[name] > 0).map((name) =>
    t(`table.asked.${name}`, { count: asked[name] }),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, it is scrolled by keys too
    <section className={tableMode.tableScroll} tabIndex={0} aria-label={t('table.summary')}>
      {asked.asked > 0 && (
        <p>
          {t('table.asked.all', { count: asked.asked })}: {told.join('; ')}.
        </p>
      )}
      <table className={`${tableMode.gridded} ${styles.agencySummary}`}>
        <caption>{t('table.summary')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.agency')}</th>
            {asked.asked > 0 && (
              <th scope="col" className={styles.invited}>
                {t('table.status')}
              </th>
            )}
            {COLUMNS.map(([, name]) => (
              <th key={name} scope="col">
                {t(`table.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agencies.map((agency) => (
            <tr key={agency.agency}>
              <th scope="row" lang="vi">
                {agency.agency}
              </th>
              {asked.asked > 0 && (
                <td className={styles.invited}>
                  {t(`table.invited.${agency.status ?? 'unasked'}`)}
                </td>
              )}
              {COLUMNS.map(([field, name]) => (
                <td key={name} data-zero={agency[field] === 0 ? 'true' : undefined}>
                  {agency[field]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('table.total')}</th>
            {asked.asked > 0 && <td className={styles.invited} />}
            {COLUMNS.map(([field, name]) => (
              <td key={name}>{agencies.reduce((sum, agency) => sum + agency[field], 0)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
