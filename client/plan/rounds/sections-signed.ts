import type { SectionSigns } from '../../../schemas/types.ts';

/** A section that a person agreed with in `revision`, and that changed since. */
export interface ToSignAgain {
  readonly sectionId: string;
  readonly title: string;
  readonly revision: number;
}

/**
 * The revision in which a person agreed with a section, whether or not it still holds. The last
 * one.
 */
export function signedRevision(
  { signed, askAgain }: SectionSigns,
  accountId: string,
): number | undefined {
  const own = [...signed, ...askAgain].filter(({ by }) => by.accountId === accountId);
  return own.length === 0 ? undefined : Math.max(...own.map(({ revision }) => revision));
}

/** What a person is asked about again, in the order of the plan. */
export function sectionsToSignAgain(
  sections: readonly SectionSigns[],
  accountId: string,
): readonly ToSignAgain[] {
  return sections.flatMap((section) => {
    if (section.mine !== 'ask-again') return [];
    const revision = signedRevision(section, accountId);
    const { sectionId, title } = section;
    return revision === undefined ? [] : [{ sectionId, title, revision }];
  });
}
