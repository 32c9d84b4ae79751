import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PlanView } from '../../../schemas/types.ts';
import { type Address, hrefOf } from '../../address.ts';
import { useT } from '../../i18n.tsx';
import looks from '../parts/looks.module.css';
import type { Sides } from '../parts/sides.ts';
import styles from './compare-bar.module.css';

/**
 * How the redline is shown: what of it, and whether the older text stands in a column of its own.
 */
export interface RedlineLook {
  readonly onlyChanged: boolean;
  readonly layout: NonNullable<Address<'getRedline'>['query']['layout']>;
  /** Without tone marks put elsewhere, capitals and formatting. */
  readonly wordsOnly: boolean;
}

export const useRedlineLook = () =>
  useState<RedlineLook>({ onlyChanged: false, layout: 'inline', wordsOnly: false });

interface Props {
  readonly plan: PlanView;
  readonly sides: Sides;
  readonly look: RedlineLook;
  readonly onLook: (look: RedlineLook) => void;
}

/**
 * Above the paper: what the marks mean, how it is shown, and the comparison as a paper or a Word
 * file.
 */
export function CompareBar({ plan, sides, look, onLook }: Props) {
  const t = useT();
  const columns = look.layout === 'side-by-side';
  const toggle = (label: string, on: boolean, change: Partial<RedlineLook>, className = '') => (
    <Button
      size="xs"
      className={className}
      variant={on ? 'light' : 'default'}
      aria-pressed={on}
      onClick={() => onLook({ ...look, ...change })}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.compareBar}>
      <p className="redline-legend">
        <span className="visually-hidden">{t('compare.legend')}: </span>
        <ins>{t('compare.legendInserted')}</ins>
        <del>{t('compare.legendDeleted')}</del>
        <span className="moved">{t('compare.legendMoved')}</span>
      </p>
      <span className={looks.spring} />
      {toggle(t('compare.onlyChanged'), look.onlyChanged, { onlyChanged: !look.onlyChanged })}
      {toggle(t('compare.wordsOnly'), look.wordsOnly, { wordsOnly: !look.wordsOnly })}
      {toggle(
        t('compare.columns'),
        columns,
        { layout: columns ? 'inline' : 'side-by-side' },
        'wide-only',
      )}
      <Button
        size="xs"
        variant="default"
        component="a"
        href={hrefOf('getRedline', { planId: plan.id, query: { ...sides, layout: look.layout } })}
        target="_blank"
        rel="noreferrer"
      >
        {t('compare.print')}
      </Button>
      <Button
        size="xs"
        variant="default"
        component="a"
        href={hrefOf('getRedline', { planId: plan.id, query: { ...sides, format: 'docx' } })}
        title={t('compare.wordHint')}
        download
      >
        {t('compare.word')}
      </Button>
    </div>
  );
}
