import type { PlanView, SectionSigns, SignOff } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import rosterTable from './roster-table.module.css';
import roundsMode from './rounds-mode.module.css';

/** Who agreed with which section, and who is to look again since it changed. */
export function SignedSections(props: {
  readonly plan: PlanView;
  readonly sections: readonly SectionSigns[];
}) {
  const t = useT();
  const { plan, sections } = props;
  if (plan.revisions === 0) return null;
  const any = sections.some(({ signed, askAgain }) => signed.length + askAgain.length > 0);
  return (
    <section className={roundsMode.roundsPart} aria-labelledby="signed-title">
      <h3 id="signed-title">{t('rounds.sign.title')}</h3>
      {!any && <p className={looks.quiet}>{t('rounds.sign.unsigned')}</p>}
      {any && (
        <table data-part="roster" className={`${rosterTable.roster} ${rosterTable.signedTable}`}>
          <caption className="visually-hidden">{t('rounds.sign.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rounds.sign.section')}</th>
              <th scope="col">{t('rounds.sign.signed')}</th>
              <th scope="col">{t('rounds.sign.waiting')}</th>
            </tr>
          </thead>
          <tbody>
            {sections.map(({ sectionId, title, signed, askAgain }) => (
              <tr key={sectionId}>
                <th scope="row" lang="vi">
                  {title}
                </th>
                <Names label={t('rounds.sign.signed')} signs={signed} />
                <Names label={t('rounds.sign.waiting')} signs={askAgain} waiting />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface NamesProps {
  readonly label: string;
  readonly signs: readonly SignOff[];
  readonly waiting?: boolean;
}

function Names({ label, signs, waiting = false }: NamesProps) {
  const t = useT();
  return (
    <td data-label={label} data-empty={signs.length === 0 ? '' : undefined}>
      {signs.length === 0 ? (
        <span className={looks.quiet}>{waiting ? '–' : t('rounds.sign.nobody')}</span>
      ) : (
        <ul className="plain-list" lang="vi">
          {signs.map(({ by, revision }) => (
            <li key={by.accountId} className={waiting ? looks.needs : undefined}>
              {t('rounds.sign.at', { name: by.name, number: revision })}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
