import type { AgencyCount } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';

const COLUMNS = [
  ['remarks', 'remarks'],
  ['accepted', 'accepted'],
  ['partlyAccepted', 'partly'],
  ['explained', 'explained'],
  ['unanswered', 'unanswered'],
] as const;

/** How many remarks each agency made, and what became of them. */
export function AgencySummary({ agencies }: { readonly agencies: readonly AgencyCount[] }) {
  const t = useT();
  return (
    <div className="table-scroll">
      <table className="agency-summary">
        <caption>{t('table.summary')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.agency')}</th>
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
            {COLUMNS.map(([field, name]) => (
              <td key={name}>{agencies.reduce((sum, agency) => sum + agency[field], 0)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
