import type { DueRequest, OpenConsultationRequest } from '../../../schemas/types.ts';
import type { MessageKey } from '../../i18n.tsx';

/** Working days that are often given. */
export const PRESETS = [3, 5, 7, 10, 15, 20] as const;

/** How a due date is given: a number of working days, a day, or words. */
export type DueWay = `${(typeof PRESETS)[number]}` | 'date' | 'said';

/** The form as typed; it is kept in this browser until it is sent. */
export interface TypedConsultation {
  readonly title: string;
  readonly agencies: readonly string[];
  /** An agency being written, not yet added. */
  readonly other: string;
  readonly way: DueWay;
  readonly date: string;
  readonly said: string;
  readonly silenceAgrees: boolean;
  readonly sealed: boolean;
  readonly note: string;
}

export const emptyConsultation = (title: string): TypedConsultation => ({
  title,
  agencies: [],
  other: '',
  way: '10',
  date: '',
  said: '',
  silenceAgrees: false,
  sealed: false,
  note: '',
});

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ').normalize('NFC');

/** The agencies with one more; without a second time the same one, whatever its letters' size. */
export function withAgency(agencies: readonly string[], name: string): readonly string[] {
  const added = tidy(name);
  const same = (one: string) => one.toLocaleLowerCase('vi') === added.toLocaleLowerCase('vi');
  return added === '' || agencies.some(same) ? agencies : [...agencies, added];
}

/** What the due date is in words that the server can count; empty for a day chosen, or none. */
export function dueWords({ way, said }: Pick<TypedConsultation, 'way' | 'said'>): string {
  if (way === 'date') return '';
  return way === 'said' ? tidy(said) : `${way} ngày làm việc`;
}

export function consultationDue(typed: TypedConsultation): DueRequest | undefined {
  if (typed.way === 'date') return typed.date === '' ? undefined : { date: typed.date };
  const said = dueWords(typed);
  return said === '' ? undefined : { said };
}

export interface ConsultationFaults {
  readonly title?: MessageKey;
  readonly agencies?: MessageKey;
  readonly due?: MessageKey;
}

/** What must be mended before it can be sent. */
export function faultsOf(typed: TypedConsultation): ConsultationFaults {
  return {
    ...(tidy(typed.title) === '' ? { title: 'rounds.form.needName' } : {}),
    ...(withAgency(typed.agencies, typed.other).length === 0
      ? { agencies: 'rounds.form.needAgency' }
      : {}),
    ...(consultationDue(typed) === undefined
      ? { due: typed.way === 'date' ? 'rounds.form.needDay' : 'rounds.form.needWords' }
      : {}),
  };
}

/**
 * The request; undefined while something is missing. An agency written but not added is one too.
 */
export function toOpenRequest(typed: TypedConsultation): OpenConsultationRequest | undefined {
  const due = consultationDue(typed);
  if (due === undefined || Object.keys(faultsOf(typed)).length > 0) return undefined;
  const note = typed.note.trim().normalize('NFC');
  return {
    title: tidy(typed.title),
    agencies: withAgency(typed.agencies, typed.other),
    due,
    silenceAgrees: typed.silenceAgrees,
    sealed: typed.sealed,
    ...(note === '' ? {} : { note }),
  };
}
