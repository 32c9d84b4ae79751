import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'wouter';
import type { PlanView } from '../../../schemas/types.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useT } from '../../i18n.tsx';
import { to } from '../../routes.ts';
import { type Sides, sidesOf } from '../parts/sides.ts';
import { Comparison } from './comparison.tsx';
import { SidePicker } from './side-picker.tsx';

/**
 * Two versions of the plan against each other. The address holds both sides, the section when one
 * alone is meant, and the change looked at.
 */
export function CompareMode({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const sides = sidesOf(plan, params);
  const choose = (next: Sides) =>
    setParams({ from: String(next.from), to: String(next.to) }, { replace: true });
  const pick = (changeId: string | undefined) => {
    if (sides === undefined) return;
    const next = new URLSearchParams({ from: String(sides.from), to: String(sides.to) });
    const section = params.get('section');
    if (section !== null) next.set('section', section);
    if (changeId !== undefined) next.set('c', changeId);
    setParams(next, { replace: true });
  };
  if (sides === undefined)
    return (
      <EmptyState
        title={t('compare.single.title')}
        detail={t(plan.revisions === 0 ? 'compare.single.unsubmitted' : 'compare.single.detail')}
      >
        <Button component={Link} href={to.mode(plan.id, 'read')} variant="default">
          {t('compare.read')}
        </Button>
      </EmptyState>
    );
  return (
    <div>
      <h2 className="visually-hidden">{t('compare.title')}</h2>
      <Comparison
        key={`${sides.from} ${sides.to}`}
        plan={plan}
        sides={sides}
        changeId={params.get('c') ?? undefined}
        sectionId={params.get('section') ?? undefined}
        onWhole={() => choose(sides)}
        onPick={pick}
        picker={<SidePicker plan={plan} sides={sides} onChange={choose} />}
      />
    </div>
  );
}
