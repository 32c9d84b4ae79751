import type { Anchor, CommentKind, CommentView, Place, Response } from '../../schemas/types.ts';
import { officeName } from './docx/remark-comments.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The purpose of a remark, in the model's terms. */
const MOTIVATIONS: Readonly<Record<CommentKind, string>> = {
  suggestion: 'editing',
  directive: 'editing',
  question: 'questioning',
  recommendation: 'commenting',
  observation: 'commenting',
};

/** The addresses of a plan's resources. */
export interface PlanIris {
  /** The annotations themselves. */
  readonly collection: string;
  readonly revision: (number: number) => string;
  readonly comment: (id: string) => string;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Makes the remarks an annotation collection in JSON-LD: each with its words, its kind as a tag,
 * its author's office, and its target: the revision, the item and field, the words quoted. Replies
 * and answers are annotations of remarks. `places` gives their offsets in the revision they were
 * made on.
 */
export function webAnnotations(
  comments: readonly CommentView[],
  places: ReadonlyMap<string, Place>,
  label: string,
  iris: PlanIris,
): Json {
  const items = comments.flatMap((comment) => [
    remark(comment, places.get(comment.id), iris),
    ...comment.replies.map(({ id, text, author, at }) =>
      reply(comment, `reply-${id}`, text, author, at, [], iris),
    ),
    ...answersOf(comment).map((answer, index) =>
      reply(
        comment,
        `answer-${index + 1}`,
        answer.reason,
        answer.author,
        answer.at,
        [tag(answer.disposition)],
        iris,
      ),
    ),
  ]);
  return {
    '@context': CONTEXT,
    id: iris.collection,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: {
      id: `${iris.collection}#page-1`,
      type: 'AnnotationPage',
      partOf: iris.collection,
      startIndex: 0,
      items,
    },
  };
}

const answersOf = ({ pastResponses, response }: CommentView): readonly Response[] => [
  ...pastResponses.map((past) => past.response),
  ...(response ? [response] : []),
];

function remark(comment: CommentView, place: Place | undefined, iris: PlanIris): Json {
  const { id, kind, text, author, at, revision, anchor } = comment;
  const motivation = MOTIVATIONS[kind];
  return {
    id: iris.comment(id),
    type: 'Annotation',
    motivation,
    created: at,
    creator: creator(author),
    body: [words(text, motivation), tag(kind)],
    target: {
      type: 'SpecificResource',
      source: iris.revision(revision),
      selector: selector(anchor, place),
    },
  };
}

function reply(
  comment: CommentView,
  name: string,
  text: string,
  author: CommentView['author'],
  at: string,
  tags: readonly Json[],
  iris: PlanIris,
): Json {
  const target = iris.comment(comment.id);
  return {
    id: `${target}#${name}`,
    type: 'Annotation',
    motivation: 'replying',
    created: at,
    creator: creator(author),
    body: [words(text, 'replying'), ...tags],
    target,
  };
}

const creator = (author: CommentView['author']): Json => ({
  type: 'Person',
  name: officeName(author),
});

const words = (value: string, purpose: string): Json => ({
  type: 'TextualBody',
  value,
  format: 'text/markdown',
  language: 'vi',
  purpose,
});

const tag = (value: string): Json => ({ type: 'TextualBody', value, purpose: 'tagging' });

/**
 * Selects the item and its field by a fragment; within it the words, by quotation and by offsets in
 * the field's plain text.
 */
function selector({ nodeId, field, quote }: Anchor, place: Place | undefined): Json {
  const fragment = {
    type: 'FragmentSelector',
    value: field === undefined ? nodeId : `${nodeId}/${field}`,
  };
  if (!quote) return fragment;
  const { exact, prefix, suffix } = quote;
  const { start, end } = place ?? {};
  const byWords = { type: 'TextQuoteSelector', exact, prefix, suffix };
  if (start === undefined || end === undefined) return { ...fragment, refinedBy: byWords };
  const byPlace = { type: 'TextPositionSelector', start, end };
  return { ...fragment, refinedBy: [byWords, byPlace] };
}
