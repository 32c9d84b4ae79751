import type { SectionRole } from '../../../schemas/types.ts';
import { textLinesOf } from '../../text/sentences.ts';
import { countSyllables } from '../../text/tokens.ts';
import { textsOf } from '../plan-index.ts';
import { type NodeRule, numberSetting } from '../rule.ts';

/** The sections on why a plan is needed and on the current state. */
const ROLES: ReadonlySet<SectionRole | undefined> = new Set(['necessity', 'situation'] as const);

/** Words that refer to this country or province; figures, dates and citations all have digits. */
const PLACE =
  /(?<!\p{L})(?:tỉnh|thành phố|huyện|xã|thị xã|thôn|bản|nước ta|cả nước|trong nước|Việt Nam|địa phương|vùng)(?!\p{L}|\shội)/u;

/** A long passage on why the plan is needed refers to facts of this country or province. */
export const theoryEvidence: NodeRule = {
  id: 'theory-evidence',
  severity: 'note',
  title: {
    vi: 'Cơ sở lý luận gắn với thực tiễn đất nước và đặc thù của tỉnh',
    en: 'Theory is tied to practice in the country and the province',
  },
  params: [
    {
      name: 'syllables',
      kind: 'Integer',
      label: {
        vi: 'đoạn từ bao nhiêu âm tiết phải có dẫn chứng',
        en: 'syllables of a passage from which it needs evidence',
      },
      default: 60,
      least: 20,
      most: 1000,
    },
  ],
  use: 'both',
  nodes: {
    section: (node, { settings, plan, report, prove }) => {
      if (!ROLES.has(node.fields.role)) return;
      const least = numberSetting(settings, 'syllables');
      const { locality } = plan;
      for (const { field, text } of textsOf(node)) {
        for (const line of textLinesOf(text)) {
          if (countSyllables(line.text) < least) continue;
          const isTied =
            /\d/.test(line.text) ||
            PLACE.test(line.text) ||
            (locality !== undefined && line.text.includes(locality));
          (isTied ? prove : report)(node, {
            field,
            quote: line.text,
            message: isTied
              ? { vi: 'đoạn có dẫn chứng.', en: 'the passage has evidence.' }
              : {
                  vi: 'đoạn lý luận không có số liệu, thời gian, địa bàn hoặc văn bản viện dẫn; hãy gắn với thực tiễn cả nước và đặc thù của tỉnh.',
                  en: 'a passage of theory has no figure, date, place or citation; tie it to practice in the country and to the province.',
                },
          });
        }
      }
    },
  },
};
