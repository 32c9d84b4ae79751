import { definitions } from '../../schemas/definitions.ts';
import type { NodeType } from '../../schemas/types.ts';
import type { Bilingual } from '../refusal.ts';
import { type Shape, shapeOf } from '../schema/schema-shape.ts';

/** The shape of the events of each type, and what all begin with. */
const shapes: ReadonlyMap<unknown, Shape> = new Map(
  (definitions.EventType as { readonly enum: readonly string[] }).enum.map((type) => [
    type,
    shapeOf(nameOf(type, 'Event')),
  ]),
);

const documentShape = shapeOf('PlanDocument');

/**
 * The definition of an event or of a node's fields: node-set → NodeSetEvent, legal-basis →
 * LegalBasisFields.
 */
function nameOf(type: string, end: 'Event' | 'Fields'): string {
  const words = type.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}${end}`;
}

/**
 * What this version can't read of an event: its type, or a part of it, by seq and type; undefined
 * when it can.
 */
export function unreadEvent(value: unknown): Bilingual | undefined {
  const event = value as Partial<Named> | null | undefined;
  const shape = shapes.get(event?.type);
  if (!shape)
    return unread(
      { vi: nameIn(event, 'việc số'), en: nameIn(event, 'act') },
      {
        vi: 'thuộc loại mà phiên bản này không biết',
        en: 'is of a type that this version doesn’t know',
      },
    );
  return unreadPart(event, shape(event));
}

/**
 * The same of the fields that a `node-set` gives to a node of a type, which its schema leaves open.
 */
export const unreadFields = (
  event: Named & { readonly data: { readonly fields: unknown } },
  type: NodeType,
): Bilingual | undefined => {
  const at = shapeOf(nameOf(type, 'Fields'))(event.data.fields);
  return unreadPart(event, at === undefined ? undefined : `/data/fields${at}`);
};

/** What this version can't read of a frozen document. */
export function unreadDocument(value: unknown): Bilingual | undefined {
  const at = documentShape(value);
  return at === undefined
    ? undefined
    : unread({ vi: 'văn bản', en: 'the document' }, partAt(at || '/'));
}

interface Named {
  readonly seq: number;
  readonly type: string;
}

const unreadPart = (
  event: Partial<Named> | null | undefined,
  at: string | undefined,
): Bilingual | undefined =>
  at === undefined
    ? undefined
    : unread({ vi: nameIn(event, 'việc số'), en: nameIn(event, 'act') }, partAt(at || '/'));

const nameIn = (event: Partial<Named> | null | undefined, noun: string): string =>
  `${noun} ${event?.seq} (${event?.type})`;

const partAt = (at: string): Bilingual => ({
  vi: `có phần ${at} mà phiên bản này không đọc được`,
  en: `has a part ${at} that this version can’t read`,
});

const unread = (what: Bilingual, why: Bilingual): Bilingual => ({
  vi: `${what.vi} ${why.vi}, có thể do phiên bản mới hơn ghi; nếu vậy, hãy chạy phiên bản đó`,
  en: `${what.en} ${why.en}; a newer version may have written it: if so, run that one`,
});
