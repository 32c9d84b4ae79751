import type { Op } from '../paper/merge.ts';
import { element, type Xml } from './xml.ts';

/** The author and time of the changes; numbers every mark in the file once. */
export interface Marker {
  /** Returns the attributes of the next mark: its number, author and date. */
  readonly next: () => Readonly<Record<string, string | number>>;
}

/** @param first number of the first mark: comments are numbered before it */
export function markerOf(author: string, date: string, first: number): Marker {
  let id = first;
  return { next: () => ({ 'w:id': id++, 'w:author': author, 'w:date': date }) };
}

const MARKS: Readonly<Record<Op, string>> = {
  '=': '',
  '+': 'w:ins',
  '-': 'w:del',
  from: 'w:moveFrom',
  to: 'w:moveTo',
};

/** Makes the mark of a paragraph's end, or of a table row; '' where it is kept. */
export const endMark = (op: Op, marker: Marker): Xml =>
  op === '=' ? '' : element(MARKS[op], marker.next());

/** Puts runs inside the mark of their change. */
export const marked = (op: Op, marker: Marker, ...runs: readonly Xml[]): Xml =>
  op === '=' ? runs.join('') : element(MARKS[op], marker.next(), ...runs);
