import { definitions } from '../../schemas/definitions.ts';
import type { PlanEvent } from '../../schemas/types.ts';
import type { Bilingual } from '../refusal.ts';
import { type Shape, shapeOf } from '../schema/schema-shape.ts';

/** The shape of the events of each type, and what all begin with. */
const shapes: ReadonlyMap<unknown, Shape> = new Map(
  (definitions.EventType as { readonly enum: readonly string[] }).enum.map((type) => [
    type,
    shapeOf(nameOf(type)),
  ]),
);

/** node-set → NodeSetEvent. */
function nameOf(type: string): string {
  const words = type.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Event`;
}

/**
 * What this version can't read of an event that was stored: its type, or a part of it, by seq and type; undefined when it can.
 * A newer version may have written it, and to pass over it would be to tell another story than the log.
 */
export function unreadIn(event: Pick<PlanEvent, 'seq' | 'type'>): Bilingual | undefined {
  const shape = shapes.get(event.type);
  const which = `${event.seq} (${event.type})`;
  if (!shape)
    return {
      vi: `việc số ${which} thuộc loại mà phiên bản này không biết, có thể do phiên bản mới hơn ghi; nếu vậy, hãy chạy phiên bản đó`,
      en: `act ${which} is of a type that this version doesn’t know; a newer version may have written it: if so, run that one`,
    };
  const at = shape(event);
  if (at === undefined) return undefined;
  return {
    vi: `việc số ${which} có phần ${at || '/'} mà phiên bản này không đọc được, có thể do phiên bản mới hơn ghi; nếu vậy, hãy chạy phiên bản đó`,
    en: `act ${which} has a part ${at || '/'} that this version can’t read; a newer version may have written it: if so, run that one`,
  };
}
