import { vietnamTime } from '../../../domain/text/vietnam-time.ts';
import { legible } from '../paper/paper.ts';
import { element, NAMESPACES, part, text, val, type Xml } from './xml.ts';

/** One speech in a thread. */
export interface DocxSpeech {
  readonly author: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  /** Plain text, one paragraph a line. */
  readonly text: string;
}

/** A remark with its thread, and its place in the newer document. */
export interface DocxComment extends DocxSpeech {
  readonly nodeId: string;
  readonly field?: string;
  /** Offsets in the field's plain text, in UTF-16 units. */
  readonly start?: number;
  readonly end?: number;
  readonly replies: readonly DocxSpeech[];
  readonly done: boolean;
}

/** A thread with the numbers of its speeches in the file: the remark's, then its replies'. */
export interface Thread {
  readonly comment: DocxComment;
  readonly ids: readonly number[];
}

/** Numbers the speeches of all threads, from 0. */
export function threadsOf(comments: readonly DocxComment[]): readonly Thread[] {
  let next = 0;
  return comments.map((comment) => ({
    comment,
    ids: [comment, ...comment.replies].map(() => next++),
  }));
}

/** word/comments.xml */
export function commentsPart(threads: readonly Thread[]): Xml {
  const all = threads.flatMap(({ comment, ids }) =>
    [comment, ...comment.replies].map((speech, index) => commentXml(speech, ids[index] ?? 0)),
  );
  return part(element('w:comments', NAMESPACES, ...all));
}

/** word/commentsExtended.xml: which speech replies to which remark, and which threads are done. */
export function commentsExtendedPart(threads: readonly Thread[]): Xml {
  const all = threads.flatMap(({ comment, ids }) =>
    ids.map((id, index) =>
      element('w15:commentEx', {
        'w15:paraId': paraId(id),
        'w15:paraIdParent': index === 0 ? undefined : paraId(ids[0] ?? 0),
        'w15:done': comment.done ? 1 : 0,
      }),
    ),
  );
  return part(element('w15:commentsEx', NAMESPACES, ...all));
}

/**
 * The id of a speech's last paragraph, to which the thread refers. Below 0x80000000, as Word
 * requires.
 */
const paraId = (id: number): string => (0x10000000 + id).toString(16).toUpperCase();

function commentXml({ author, at, text: words }: DocxSpeech, id: number): Xml {
  const lines = legible(words).split('\n');
  const paras = lines.map((line, index) =>
    element(
      'w:p',
      index === lines.length - 1 ? { 'w14:paraId': paraId(id) } : {},
      element('w:pPr', {}, val('w:pStyle', 'CommentText')),
      element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, text(line))),
    ),
  );
  return element(
    'w:comment',
    { 'w:id': id, 'w:author': author, 'w:date': wordDate(at), 'w:initials': initials(author) },
    paras,
  );
}

/** Writes a moment as Word does: to the second. */
export const moment = (at: string): string => at.replace(/\.\d+(?=Z$)/, '');

/**
 * Writes a time as Word does: the author's clock, in Vietnam, followed by a meaningless Z. Word
 * shows it unchanged, so a moment in UTC would appear seven hours early.
 */
export const wordDate = (at: string): string => moment(`${vietnamTime(at)}Z`);

const initials = (author: string): string =>
  author
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 4)
    .toLocaleUpperCase('vi');
