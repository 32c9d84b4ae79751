import type { Actor, PlanFields } from '../../../schemas/types.ts';

type Office = Pick<Actor, 'office' | 'agency'>;

/** Offices whose name includes their agency: "Bí thư Tỉnh ủy", "Phó Chủ tịch UBND tỉnh". */
const SAYS_AGENCY = /(?:\s|^)(?:\p{L}+\s[uủ][yỷ]|(?:ubnd|hđnd|[uủ][yỷ] ban nhân dân)\s\p{L}+)$/iu;

/**
 * Joins an office and its agency into one name: "Giám đốc Sở Tài chính", "Trưởng Ban Dân vận".
 * Words that end one and begin the other appear once; an agency that the office names already is
 * left out.
 */
export function officeWords({ office, agency }: Office): string {
  const [own, of] = [office.trim().split(/\s+/), agency.trim().split(/\s+/)];
  for (let shared = Math.min(own.length, of.length); shared > 0; shared--)
    if (own.slice(-shared).join(' ').toLowerCase() === of.slice(0, shared).join(' ').toLowerCase())
      return [...own, ...of.slice(shared)].join(' ');
  if (SAYS_AGENCY.test(office.trim())) return own.join(' ');
  return [...own, ...of].filter(Boolean).join(' ');
}

/** Returns people's offices, each once, in order. */
export const distinctOffices = (people: readonly Office[]): readonly string[] => [
  ...new Set(people.map(officeWords).filter(Boolean)),
];

/**
 * Returns an agency's full name. Within a province people say "Tỉnh ủy", "Ủy ban nhân dân tỉnh" and
 * "Sở Tài chính"; the plan supplies the province.
 */
export function wholeName(name: string, fields: PlanFields): string {
  const { locality = '' } = fields;
  if (locality === '' || name === '' || name.includes(locality)) return name;
  if (/(?:^|\s)(?:tỉnh|thành phố|(?:tỉnh|thành) [uủ][yỷ])$/iu.test(name))
    return `${name} ${locality}`;
  const unit = /^sở\s/iu.test(name) ? unitOf(fields) : undefined;
  return unit ? `${name} ${unit} ${locality}` : name;
}

/** "tỉnh" or "thành phố", whichever the plan uses for its place. */
function unitOf({ locality = '', approvingAgency, draftingAgency, title }: PlanFields) {
  const texts = [approvingAgency, draftingAgency, title].join('\n');
  return ['tỉnh', 'thành phố'].find((unit) => texts.includes(`${unit} ${locality}`));
}
