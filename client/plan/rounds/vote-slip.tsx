import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { PlanView, RoundsView } from '../../../schemas/types.ts';
import { lateDialog } from '../../components/late.tsx';
import { useT } from '../../i18n.tsx';
import { useAccount } from '../../session.tsx';
import { may } from '../parts/plan-access.ts';
import readBanners from './read-banners.module.css';

const VoteDialog = lateDialog(async () => (await import('./vote-dialog.tsx')).VoteDialog);

interface Props {
  readonly plan: PlanView;
  readonly rounds: RoundsView;
}

/**
 * Above the paper: the slip of a member on the revision under review, and the way to give or change
 * it.
 */
export function VoteSlip({ plan, rounds }: Props) {
  const t = useT();
  const account = useAccount();
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState(false);
  if (!may(plan, 'vote')) return null;
  const mine = rounds.rounds.at(-1)?.votes?.find(({ by }) => by.accountId === account.id);
  const named = search.get('act') === 'vote';
  const close = () => {
    setOpened(false);
    if (named)
      setSearch(
        (now) => {
          now.delete('act');
          return now;
        },
        { replace: true },
      );
  };
  return (
    <section className={`${readBanners.readLine} no-print`} aria-label={t('rounds.vote.title')}>
      <p>
        {t('rounds.vote.about', { number: plan.revisions })}
        {': '}
        <strong>
          {mine === undefined
            ? t('rounds.vote.notYet')
            : t('rounds.vote.mine', { choice: t(`rounds.vote.choice.${mine.choice}`) })}
        </strong>
      </p>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        {t(mine === undefined ? 'rounds.vote.give' : 'rounds.vote.change')}
      </Button>
      <VoteDialog plan={plan} mine={mine} opened={opened || named} onClose={close} />
    </section>
  );
}
