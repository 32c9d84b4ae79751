import { rounded } from './measure.ts';

/**
 * One measured figure. `ok` says whether it meets its target; a figure without a target is for the
 * record.
 */
export interface Figure {
  readonly bench: string;
  readonly case: string;
  readonly metric: string;
  readonly value: number;
  readonly target?: string;
  readonly ok?: boolean;
}

/** A target: at most or at least a number. */
export interface Target {
  readonly most?: number;
  readonly least?: number;
}

/** Takes figures of one bench as they come. */
export interface Report {
  readonly figures: readonly Figure[];
  readonly add: (name: string, metric: string, value: number, target?: Target) => void;
  /** Says what was left out, and why. */
  readonly skip: (name: string, why: string) => void;
  readonly skipped: readonly string[];
}

/** `json` prints one JSON line a figure, else a line for reading. */
export function newReport(bench: string, json: boolean): Report {
  const figures: Figure[] = [];
  const skipped: string[] = [];
  const add: Report['add'] = (name, metric, value, target) => {
    const figure: Figure = {
      bench,
      case: name,
      metric,
      value: rounded(value),
      ...(target && { target: targetText(target), ok: meets(value, target) }),
    };
    figures.push(figure);
    console.log(json ? JSON.stringify(figure) : line(figure));
  };
  const skip: Report['skip'] = (name, why) => {
    skipped.push(`${name}: ${why}`);
    if (!json) console.log(`  ${name.padEnd(34)} left out: ${why}`);
  };
  return { figures, add, skip, skipped };
}

const targetText = ({ most, least }: Target): string =>
  [
    ...(most === undefined ? [] : [`<= ${most}`]),
    ...(least === undefined ? [] : [`>= ${least}`]),
  ].join(' and ');

const meets = (value: number, { most, least }: Target): boolean =>
  value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? Number.NEGATIVE_INFINITY);

function line({ case: name, metric, value, target, ok }: Figure): string {
  const verdict = target === undefined ? '' : `   ${ok ? 'reached' : 'NOT REACHED'} (${target})`;
  return `  ${name.padEnd(34)} ${metric.padEnd(44)} ${String(value).padStart(9)}${verdict}`;
}
