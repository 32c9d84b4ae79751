import type { PlanNode } from '../../schemas/types.ts';
import { bigramsOf } from '../text/bigrams.ts';
import { textLinesOf } from '../text/sentences.ts';
import { memoised, textsOf } from './plan-index.ts';

/** A paragraph or line of a list, prepared for comparison with others. */
export interface RunningPassage {
  readonly field: string;
  readonly text: string;
  readonly bigrams: Int32Array;
}

/**
 * Shorter passages repeat each other harmlessly: names of tasks, formulas of a report. About 20
 * syllables.
 */
const LEAST_BIGRAMS = 18;

/** Fields of running text; sources, methods and abstracts of documents repeat by their nature. */
const RUNNING: ReadonlySet<string> = new Set(['text', 'focus', 'justification', 'deliverable']);

/** Lines of form without content. */
const FORM =
  /^(?:[-+•]\s*)?(?:(?:cơ quan|đơn vị) (?:chủ trì|phối hợp|thực hiện|chịu trách nhiệm)|thời gian(?: thực hiện| hoàn thành)?\s*:|kinh phí\s*:|nơi nhận|\(?kèm theo|\(?nội dung (?:mục|phần) này)/iu;

/** The period, which every mention of the plan repeats. */
const PERIOD =
  /giai đoạn \d{4}\s?[-–]\s?\d{4}(?:,? (?:định hướng|tầm nhìn)(?: đến)?(?: năm)? \d{4})?/giu;

const AGENCY =
  /^(?:và )?(?:các )?(?:sở|ban|bộ|cục|chi cục|ủy ban|uỷ ban|ubnd|công an|văn phòng|hội|tỉnh đoàn|mặt trận|đài|báo|bưu điện|trung tâm|ngân hàng)(?!\p{L})/iu;

function isAgencyList(text: string): boolean {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  return parts.length > 2 && parts.filter((part) => AGENCY.test(part)).length * 2 > parts.length;
}

/** Returns the passages of a node's own running texts, leaving out lines of form and short ones. */
export const runningPassages: (node: PlanNode) => readonly RunningPassage[] = memoised((node) =>
  textsOf(node)
    .filter(({ field }) => RUNNING.has(field))
    .flatMap(({ field, text }) =>
      textLinesOf(text).flatMap((line) => {
        if (FORM.test(line.text) || isAgencyList(line.text)) return [];
        const bigrams = bigramsOf(line.text.replace(PERIOD, ''));
        return bigrams.length < LEAST_BIGRAMS ? [] : [{ field, text: line.text, bigrams }];
      }),
    ),
);
