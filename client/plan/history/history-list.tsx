import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { hourInVietnam } from '../../../domain/text/vietnam-time.ts';
import type { Actor, HistoryEntry, PlanView } from '../../../schemas/types.ts';
import { Answered } from '../../components/answered.tsx';
import { formatWeekday } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import { to } from '../../routes.ts';
import { actorName } from '../parts/actor-name.ts';
import looks from '../parts/looks.module.css';
import { seesDraft } from '../parts/sees-draft.ts';
import textButton from '../parts/text-button.module.css';
import styles from './history-list.module.css';
import { ACT_KINDS, filterEntries, type HistoryFilter, historyByDay } from './history-model.ts';

/** Entries drawn at once; the rest when asked for. */
const PAGE = 120;
const NO_FILTER: HistoryFilter = { accountId: '', kind: '' };

/** Every act, newest first, by day; filtered by person and kind. */
export function HistoryList({ plan }: { readonly plan: PlanView }) {
  const history = useRead('getHistory', { planId: plan.id });
  return (
    <Answered query={history} lines={10}>
      {({ entries }) => <Entries plan={plan} entries={entries} />}
    </Answered>
  );
}

interface EntriesProps {
  readonly plan: PlanView;
  readonly entries: readonly HistoryEntry[];
}

function Entries({ plan, entries }: EntriesProps) {
  const t = useT();
  const [filter, setFilter] = useState(NO_FILTER);
  const [limit, setLimit] = useState(PAGE);
  const found = filterEntries(entries, filter);
  return (
    <>
      <div className={styles.historyFilters}>
        <NativeSelect
          size="xs"
          label={t('history.person')}
          value={filter.accountId}
          onChange={(event) => setFilter({ ...filter, accountId: event.currentTarget.value })}
          data={[
            { value: '', label: t('history.everyone') },
            ...peopleOf(entries).map(({ accountId, name }) => ({ value: accountId, label: name })),
          ]}
        />
        <NativeSelect
          size="xs"
          label={t('history.type')}
          value={filter.kind}
          onChange={(event) =>
            setFilter({ ...filter, kind: event.currentTarget.value as HistoryFilter['kind'] })
          }
          data={[
            { value: '', label: t('history.everything') },
            ...ACT_KINDS.filter((kind) => entries.some((entry) => entry.kind === kind)).map(
              (kind) => ({ value: kind, label: t(`history.kind.${kind}`) }),
            ),
          ]}
        />
        <p className={looks.quiet} role="status">
          {t('history.count', { count: found.length })}
        </p>
      </div>
      {found.length === 0 && (
        <p className={looks.quiet}>
          {t('history.none')}{' '}
          <button
            type="button"
            className={textButton.textButton}
            onClick={() => setFilter(NO_FILTER)}
          >
            {t('history.clear')}
          </button>
        </p>
      )}
      {historyByDay(found.slice(0, limit)).map(({ day, entries: list }) => (
        <section key={day} className={styles.historyDay}>
          <h4>{formatWeekday(day)}</h4>
          <ol>
            {list.map((entry) => (
              <Entry key={entry.seq} plan={plan} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {found.length > limit && (
        <Button variant="default" onClick={() => setLimit(limit + PAGE)}>
          {t('history.more', { count: Math.min(PAGE, found.length - limit) })}
        </Button>
      )}
    </>
  );
}

function peopleOf(entries: readonly HistoryEntry[]): readonly Actor[] {
  return [...new Map(entries.map(({ actor }) => [actor.accountId, actor])).values()].sort((a, b) =>
    a.name.localeCompare(b.name, 'vi'),
  );
}

/** The hour alone: the day stands above. */

function Entry({ plan, entry }: { readonly plan: PlanView; readonly entry: HistoryEntry }) {
  const t = useT();
  const { actor, at, until, count } = entry;
  const from = hourInVietnam(at);
  const end = until === undefined ? from : hourInVietnam(until);
  const time = from === end ? from : t('history.until', { from, until: end });
  const link = linkOf(plan, entry);
  return (
    <li className={styles.historyEntry} data-kind={entry.kind}>
      <time dateTime={at}>{time}</time>
      <div>
        <p className={styles.historyLine}>
          {entry.line}
          {count !== undefined && count > 1 && entry.type === 'node-set' && (
            <span className={`${looks.quiet} ${styles.historyCount}`}>
              {' '}
              ({t('history.times', { count })})
            </span>
          )}
        </p>
        <p className={`${looks.quiet} ${styles.historyCount}`}>
          {actorName(actor)}
          {actor.agency !== '' && `, ${actor.agency}`}
          {link !== undefined && (
            <>
              {' · '}
              <Link href={link.href}>{t(link.label)}</Link>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function linkOf(plan: PlanView, { commentId, revision, nodeId, type }: HistoryEntry) {
  if (commentId !== undefined)
    return { href: to.comment(plan.id, commentId), label: 'history.goRemark' } as const;
  if (revision !== undefined)
    return {
      href: `${to.mode(plan.id, 'read')}?at=${revision}`,
      label: 'history.goRevision',
    } as const;
  if (nodeId !== undefined && type !== 'node-removed')
    return {
      href: seesDraft(plan) ? to.node(plan.id, nodeId, 'draft') : to.node(plan.id, nodeId),
      label: 'history.goPlace',
    } as const;
  return undefined;
}
