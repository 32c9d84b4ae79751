import type { ParaStyle } from '../paper/paper.ts';

/** Stands for what is unknown and is filled in by hand. */
export const BLANK = '…';

/**
 * The form of papers: Nghị định 30/2020/NĐ-CP for the State; for the Party the guidance 36-HD/VPTW,
 * which 05-HD/VPTW replaced on 27/5/2026.
 */
export interface PaperProfile {
  /** Lines at the top right; the last has a rule as long as its words. */
  readonly top: readonly {
    readonly text: string;
    readonly style: ParaStyle;
    readonly points: number;
  }[];
  /** Line of the number, with the placeholders {kind} and {symbol}. */
  readonly number: string;
  /** Below the issuer's name is a rule (State) or a star (Party). */
  readonly star: boolean;
  /** A line "của …" between the kind of paper and its title. */
  readonly byLine: boolean;
  /** The words of a deputy who signs in place of the head. */
  readonly inPlaceOf: string;
  /** The words of an office that signs on the order of its agency. */
  readonly onOrder: string;
  /** Last line of the recipients. */
  readonly archive: string;
}

export const STATE_PROFILE: PaperProfile = {
  top: [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: 'agency', points: 13 },
    { text: 'Độc lập - Tự do - Hạnh phúc', style: 'motto', points: 14 },
  ],
  number: `Số: ${BLANK}${BLANK}/{kind}-{symbol}`,
  star: false,
  byLine: false,
  inPlaceOf: 'KT.',
  onOrder: 'TL.',
  archive: `Lưu: VT, ${BLANK}.`,
};

export const PARTY: PaperProfile = {
  top: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', style: 'party', points: 15 }],
  number: `Số ${BLANK}${BLANK}-{kind}/{symbol}`,
  star: true,
  byLine: true,
  inPlaceOf: 'K/T',
  onOrder: 'T/L',
  archive: `Lưu: ${BLANK}.`,
};

/** A body as in a paper that it issues. */
export interface IssuingBody {
  /** Its name at the top left, "\n" between lines. */
  readonly heading: string;
  /** The agency above it, printed above its name; '' when unknown. */
  readonly superior: string;
  readonly symbol: string;
  /**
   * Printed before the signatory's office: the body as a whole decides, and a deputy signs for it
   * as the head does.
   */
  readonly onBehalf?: string;
  readonly head: string;
  readonly deputy: string;
}
