import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'wouter';
import { foldForSearch } from '../../domain/text/fold-search.ts';
import type { PlanSummary, Stage } from '../../schemas/types.ts';
import { Answered } from '../components/answered.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { SearchIcon } from '../components/icons.tsx';
import { Page, Sheet } from '../components/page.tsx';
import { useT } from '../i18n.tsx';
import { useRead } from '../queries.ts';
import { to } from '../routes.ts';
import { DamagedPlans } from './damaged-plans.tsx';
import { PlanTable } from './plan-table.tsx';
import styles from './plans-page.module.css';

const STAGES: readonly Stage[] = ['drafting', 'in-review', 'returned', 'approved'];

function matching(plans: readonly PlanSummary[], words: string, stage: string) {
  const wanted = foldForSearch(words).split(/\s+/).filter(Boolean);
  return plans.filter((plan) => {
    const text = foldForSearch(`${plan.title} ${plan.draftingAgency} ${plan.turn.who}`);
    return (stage === '' || plan.stage === stage) && wanted.every((word) => text.includes(word));
  });
}

function FilteredPlans({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const words = search.get('q') ?? '';
  const stage = search.get('stage') ?? '';
  const shown = useMemo(() => matching(plans, words, stage), [plans, words, stage]);
  const change = (name: string, value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return (
    <>
      <div className={styles.filters}>
        <TextInput
          className={styles.words ?? ''}
          type="search"
          aria-label={t('plans.filter')}
          placeholder={t('plans.filter')}
          leftSection={<SearchIcon size={16} />}
          value={words}
          onChange={(event) => change('q', event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('plans.stage')}
          value={stage}
          onChange={(event) => change('stage', event.currentTarget.value)}
          data={[
            { value: '', label: t('plans.allStages') },
            ...STAGES.map((value) => ({ value, label: t(`common.stage.${value}`) })),
          ]}
        />
        <p className={styles.count} role="status">
          {t('plans.count', { count: shown.length })}
        </p>
      </div>
      <Sheet>
        {shown.length > 0 ? (
          <PlanTable plans={shown} />
        ) : (
          <EmptyState title={t('plans.noMatch.title')} detail={t('plans.noMatch.detail')}>
            <Button variant="default" onClick={() => setSearch({}, { replace: true })}>
              {t('plans.noMatch.clear')}
            </Button>
          </EmptyState>
        )}
      </Sheet>
    </>
  );
}

/** Every plan in which the person takes part, with whose turn it is and until when. */
export function PlansPage() {
  const t = useT();
  const plans = useRead('getPlans');
  const create = (
    <Button component={Link} href={to.newPlan()}>
      {t('plans.create')}
    </Button>
  );
  return (
    <Page title={t('plans.title')} action={create} wide>
      <Answered query={plans} besideStale>
        {(list) => (
          <>
            <DamagedPlans plans={list.damaged} />
            {list.plans.length > 0 && <FilteredPlans plans={list.plans} />}
            {list.plans.length === 0 && list.damaged.length === 0 && (
              <Sheet>
                <EmptyState title={t('plans.empty.title')} detail={t('plans.empty.detail')} />
              </Sheet>
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}
