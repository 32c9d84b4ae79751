import { foldForSearch } from '../text/fold-search.ts';

/** Short forms that drafts and remarks use for full names, folded. */
const SHORT: Readonly<Record<string, string>> = {
  attt: 'an toan thong tin',
  cchc: 'cai cach hanh chinh',
  cds: 'chuyen doi so',
  cntt: 'cong nghe thong tin',
  csdl: 'co so du lieu',
  dvc: 'dich vu cong',
  dvctt: 'dich vu cong truc tuyen',
  kts: 'kinh te so',
  tmdt: 'thuong mai dien tu',
  tthc: 'thu tuc hanh chinh',
  ubnd: 'uy ban nhan dan',
  xhs: 'xa hoi so',
};

/** Words that hardly distinguish one name from another. */
const WEAK: ReadonlySet<string> = new Set(
  'ti le va cua cac nhung duoc co cho ve theo tren trong la den tu mot'.split(' '),
);

/** The share of the words asked for that must occur: one of five may be worded otherwise. */
const ENOUGH = 0.8;

function wordsOf(text: string): ReadonlySet<string> {
  const words = foldForSearch(text).match(/\p{L}+/gu) ?? [];
  return new Set(
    words.flatMap((word) => SHORT[word]?.split(' ') ?? word).filter((word) => !WEAK.has(word)),
  );
}

/**
 * Returns how much of the words asked for a text holds, 0 to 1. Ignores accents, order, figures and
 * short forms.
 */
export function wordsPresent(asked: string, text: string): number {
  const wanted = wordsOf(asked);
  const present = wordsOf(text);
  if (wanted.size === 0) return 0;
  return [...wanted].filter((word) => present.has(word)).length / wanted.size;
}

/** Finds the candidates that match the name, the best first, and the nearest one when none does. */
export function namedSo<T>(
  asked: string,
  among: readonly T[],
  textOf: (one: T) => string,
): { readonly named: readonly T[]; readonly nearest: T | undefined } {
  const judged = among
    .map((one) => ({ one, text: textOf(one) }))
    .map(({ one, text }) => ({ one, share: wordsPresent(asked, text), length: text.length }))
    .sort((a, b) => b.share - a.share || a.length - b.length);
  const [best] = judged;
  return {
    named: judged.filter(({ share }) => share >= ENOUGH).map(({ one }) => one),
    nearest: best && best.share >= ENOUGH / 2 ? best.one : undefined,
  };
}
