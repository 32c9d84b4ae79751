import { Link } from 'wouter';
import type { Actor, PlanView, RoundsView, Tally, Vote } from '../../../schemas/types.ts';
import { formatMoment } from '../../format.ts';
import { type Translate, useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import { to } from '../../routes.ts';
import looks from '../parts/looks.module.css';
import roundsMode from './rounds-mode.module.css';
import styles from './vote-tally.module.css';

/** The slips in one line: those that came, by choice, and how many are missing. */
export function tallyText(t: Translate, tally: Tally): string {
  const { agree, disagree, missing } = tally;
  const withRemarks = tally['agree-with-remarks'];
  return agree + withRemarks + disagree === 0
    ? t('rounds.vote.tallyNone', { missing })
    : t('rounds.vote.tally', { agree, withRemarks, disagree, missing });
}

/**
 * The votes of the round under way in one line, for who concludes on them; it leads to who said
 * what.
 */
export function TallyLink({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const counts =
    plan.stage === 'in-review' &&
    plan.myRoles.some((role) => role === 'chair' || role === 'secretary');
  const rounds = useRead('getRounds', { planId: plan.id }, counts);
  const tally = counts ? rounds.data?.tally : undefined;
  if (tally === undefined) return null;
  return (
    <Link href={`${to.mode(plan.id, 'rounds')}#votes`} className={styles.tallyLink}>
      {tallyText(t, tally)}
    </Link>
  );
}

interface Props {
  readonly plan: PlanView;
  readonly rounds: RoundsView;
}

/**
 * The slips of the last round: the count, and each with its reason. Nothing for who may not see it.
 */
export function VoteSection({ plan, rounds }: Props) {
  const t = useT();
  const { tally } = rounds;
  const round = rounds.rounds.at(-1);
  if (tally === undefined || round === undefined) return null;
  const votes = round.votes ?? [];
  if (round.outcome !== 'open' && votes.length === 0) return null;
  return (
    <section className={roundsMode.roundsPart} id="votes" aria-labelledby="votes-title">
      <h3 id="votes-title">{t('rounds.vote.title')}</h3>
      {round.outcome !== 'open' && <p className={looks.quiet}>{t('rounds.vote.closed')}</p>}
      {votes.length === 0 ? (
        <p className={looks.quiet}>{t('rounds.vote.none', { number: round.revision })}</p>
      ) : (
        <>
          <p>
            <strong>{tallyText(t, tally)}</strong>
          </p>
          <ul className={`plain-list ${styles.voteList}`}>
            {votes.map((vote) => (
              <VoteLine key={vote.by.accountId} vote={vote} />
            ))}
          </ul>
        </>
      )}
      {round.outcome === 'open' && tally.missing > 0 && votes.length > 0 && (
        <p className={looks.quiet}>
          {t('rounds.vote.missing')}: <span lang="vi">{missingNames(plan, votes).join('; ')}</span>
        </p>
      )}
    </section>
  );
}

function VoteLine({ vote }: { readonly vote: Vote }) {
  const t = useT();
  return (
    <li>
      <p>
        <span className={styles.voteChoice} data-choice={vote.choice}>
          {t(`rounds.vote.choice.${vote.choice}`)}
        </span>{' '}
        <span lang="vi">{personOf(vote.by)}</span>{' '}
        <span className={looks.quiet}>{formatMoment(vote.at)}</span>
      </p>
      {vote.reason !== undefined && (
        <p className={looks.asTyped} lang="vi">
          {vote.reason}
        </p>
      )}
    </li>
  );
}

export const personOf = ({ name, office, agency }: Actor): string =>
  name.startsWith(office) ? name : `${name}, ${office} ${agency}`;

function missingNames(plan: PlanView, votes: readonly Vote[]): readonly string[] {
  const voted = new Set(votes.map(({ by }) => by.accountId));
  const names = plan.members
    .filter(({ role, accountId }) => isVoter(role) && !voted.has(accountId))
    .map(({ name }) => name);
  return [...new Set(names)];
}

const isVoter = (role: string): boolean => role === 'member' || role === 'agency-head';
