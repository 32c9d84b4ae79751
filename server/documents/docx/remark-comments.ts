import { plainText } from '../../../domain/text/plain.ts';
import type { CommentView, Language, Quote } from '../../../schemas/types.ts';
import { DISPOSITION_WORDS } from '../disposition-words.ts';
import type { DocxComment, DocxSpeech } from './comments.ts';

/**
 * Makes the remarks comments of a Word file: each at its place, with its replies and its answer as
 * replies in order of time, done when the answer was confirmed or none is needed. Where the quoted
 * words have changed since, the comment gives the old ones.
 */
export function remarkComments(
  remarks: readonly CommentView[],
  language: Language,
): readonly DocxComment[] {
  return remarks.map((remark): DocxComment => {
    const { author, at, text, anchor, place, replies, response, pastResponses, status } = remark;
    const { nodeId, field, start, end } = place;
    const changed = place.status === 'edited' || place.status === 'deleted';
    const speeches: readonly DocxSpeech[] = [
      ...replies.map((reply) => speech(reply.author, reply.at, reply.text)),
      ...[...pastResponses.map((past) => past.response), ...(response ? [response] : [])].map(
        (answer) => {
          const name = DISPOSITION_WORDS[answer.disposition][language];
          const words = answer.reason === '' ? name : `${name}: ${answer.reason}`;
          return speech(answer.author, answer.at, words);
        },
      ),
    ];
    return {
      ...speech(author, at, text),
      text: `${changed && anchor.quote ? `${quoted(anchor.quote, language)}\n` : ''}${plainText(text)}`,
      nodeId,
      ...(field !== undefined && { field }),
      ...(start !== undefined && end !== undefined && { start, end }),
      replies: speeches.toSorted((one, other) => one.at.localeCompare(other.at)),
      done: status === 'confirmed' || status === 'no-answer-needed',
    };
  });
}

const speech = (
  { office, agency }: CommentView['author'],
  at: string,
  text: string,
): DocxSpeech => ({ author: officeName({ office, agency }), at, text: plainText(text) });

/** Writes an office as an author's name: "Giám đốc, Sở Tài chính". */
export const officeName = ({
  office,
  agency,
}: Pick<CommentView['author'], 'office' | 'agency'>): string =>
  [office, agency].filter(Boolean).join(', ');

const quoted = ({ exact }: Quote, language: Language): string =>
  language === 'vi' ? `Góp ý cho chữ: “${exact}”` : `On the words: “${exact}”`;
