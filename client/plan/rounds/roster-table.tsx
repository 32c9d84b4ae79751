import { Button } from '@mantine/core';
import type {
  ConsultationView,
  InvitationStatus,
  Member,
  RosterEntry,
} from '../../../schemas/types.ts';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import { isSealedNow, owing, STATUS_SHAPES, seersOf } from '../remark/consultation-model.ts';
import agencyPicker from './agency-picker.module.css';
import styles from './roster-table.module.css';

interface Props {
  readonly consultation: ConsultationView;
  readonly members: readonly Member[];
  readonly busy: boolean;
  /** Called with the one agency to remind; there only for who may. */
  readonly onRemind: ((agency: string) => void) | undefined;
}

/** How far each agency is: by words and a shape, with when, and the button that reminds it. */
export function RosterTable({ consultation, members, busy, onRemind }: Props) {
  const t = useT();
  const { roster } = consultation;
  const due = new Set(owing(roster).map(({ agency }) => agency));
  return (
    <table data-part="roster" className={styles.roster}>
      <caption className="visually-hidden">{t('rounds.roster.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rounds.roster.agency')}</th>
          <th scope="col">{t('rounds.roster.status')}</th>
          <th scope="col">{t('rounds.roster.opened')}</th>
          <th scope="col">{t('rounds.roster.released')}</th>
          <th scope="col">{t('rounds.roster.remarks')}</th>
          <th scope="col">{t('rounds.roster.reminded')}</th>
          {onRemind && (
            <th scope="col">
              <span className="visually-hidden">{t('rounds.roster.acts')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {roster.map((entry) => (
          <tr key={entry.agency}>
            <th scope="row" lang="vi">
              {entry.agency}
              {seersOf(members, entry.agency).people.length === 0 && (
                <span className={`${looks.quiet} ${agencyPicker.noAccount}`}>
                  {' '}
                  ({t('rounds.roster.noAccount')})
                </span>
              )}
            </th>
            <td data-label={t('rounds.roster.status')}>
              <StatusWords status={entry.status} />
              {entry.declined && (
                <p className={looks.quiet} lang="vi">
                  {t('rounds.roster.declined', { reason: entry.declined.reason })}
                </p>
              )}
            </td>
            <When label={t('rounds.roster.opened')} at={entry.openedAt} />
            <When label={t('rounds.roster.released')} at={entry.releasedAt} />
            <RemarkCount consultation={consultation} entry={entry} />
            <Reminded entry={entry} />
            {onRemind && (
              <td className={styles.rosterAct} data-empty={due.has(entry.agency) ? undefined : ''}>
                {due.has(entry.agency) && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={busy}
                    aria-label={t('rounds.remind.oneLabel', { agency: entry.agency })}
                    onClick={() => onRemind(entry.agency)}
                  >
                    {t('rounds.remind.one')}
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** ✓ Đã góp ý, ! Quá hạn …: the shape is for the eye alone, the words say all. */
export function StatusWords({ status }: { readonly status: InvitationStatus }) {
  const t = useT();
  return (
    <span className={styles.rosterStatus} data-status={status}>
      <span className={styles.rosterShape} aria-hidden="true">
        {STATUS_SHAPES[status]}
      </span>{' '}
      {t(`rounds.status.${status}`)}
    </span>
  );
}

function When({ label, at }: { readonly label: string; readonly at: string | undefined }) {
  return (
    <td data-label={label} data-empty={at === undefined ? '' : undefined}>
      {at === undefined ? '–' : <time dateTime={at}>{formatMoment(at)}</time>}
    </td>
  );
}

/** Of a sealed consultation the remarks of others can't be counted. */
function RemarkCount(props: {
  readonly consultation: ConsultationView;
  readonly entry: RosterEntry;
}) {
  const t = useT();
  const { consultation, entry } = props;
  const hidden =
    isSealedNow(consultation) &&
    entry.status === 'answered' &&
    entry.agency !== consultation.agency;
  const none = !hidden && entry.remarks === 0 && entry.releasedAt === undefined;
  return (
    <td
      data-label={t('rounds.roster.remarks')}
      data-empty={none ? '' : undefined}
      className={styles.number}
    >
      {hidden && <span className={looks.quiet}>{t('rounds.roster.sealed')}</span>}
      {!hidden && (none ? '–' : entry.remarks)}
    </td>
  );
}

function Reminded({ entry }: { readonly entry: RosterEntry }) {
  const t = useT();
  const last = entry.reminded.at(-1);
  return (
    <td data-label={t('rounds.roster.reminded')} data-empty={last === undefined ? '' : undefined}>
      {last === undefined
        ? '–'
        : t('rounds.roster.times', { count: entry.reminded.length, when: formatMoment(last) })}
    </td>
  );
}
