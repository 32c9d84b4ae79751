import { describe, expect, test } from '@jest/globals';
import { compareDocuments } from '../../../../domain/redline/compare.ts';
import { answeredChanges } from '../../../../domain/review/answered-changes.ts';
import type { Comment, Disposition } from '../../../../schemas/types.ts';
import { node, plan } from '../redline/sample.ts';

const section = (id: string, children: readonly ReturnType<typeof node>[]) =>
  node('section', id, { heading: `Mục ${id}`, text: `Nội dung mục ${id}.` }, children);
const task = (id: string, fields: Record<string, unknown> = {}) =>
  node('task', id, { title: `Việc ${id}`, text: `Làm việc ${id}.`, ...fields });

const before = plan([
  section('a', [task('a1'), task('a2')]),
  section('b', [task('b1'), task('b2')]),
]);
const after = plan([
  section('a', [
    task('a1', { title: 'Việc a1 sửa tên', text: 'Làm việc a1 ngay trong năm.' }),
    task('a2'),
    task('a3'),
  ]),
  section('b', [task('b2')]),
]);
const redline = compareDocuments(before, after, 'vi');

function found(
  anchor: Comment['anchor'],
  disposition: Disposition = 'accepted',
  changes: readonly string[] = [],
): readonly string[] {
  const response = { disposition, changes, reason: '' } as unknown as Comment['response'];
  const comment = { anchor, ...(response ? { response } : {}) };
  return answeredChanges(comment, redline, before, after).map(
    ({ change, field }) => `${change.kind} ${change.nodeId}${field ? ` ${field.field}` : ''}`,
  );
}

describe('the changes of an answer', () => {
  test('that names none are those where the remark stands', () => {
    expect(found({ nodeId: 'a1' })).toEqual(['changed a1 title', 'changed a1 text']);
    expect(found({ nodeId: 'a1', field: 'text' })).toEqual(['changed a1 text']);
    expect(found({ nodeId: 'a2' })).toEqual([]);
  });

  test('to a remark on a section are those below it, items that came or went too', () => {
    expect(found({ nodeId: 'a' })).toEqual(['changed a1 title', 'changed a1 text', 'added a3']);
    expect(found({ nodeId: 'b' })).toEqual(['removed b1']);
    expect(found({ nodeId: 'b1', field: 'text' })).toEqual(['removed b1']);
  });

  test('that names some are these alone, wherever they are', () => {
    const added = redline.changes.find(({ kind }) => kind === 'added');
    const text = redline.changes
      .flatMap(({ fields }) => fields)
      .find(({ field }) => field === 'text');
    expect(found({ nodeId: 'b2' }, 'accepted', [added?.id ?? '', text?.id ?? ''])).toEqual([
      'added a3',
      'changed a1 text',
    ]);
    expect(found({ nodeId: 'a1' }, 'explained', [added?.id ?? ''])).toEqual(['added a3']);
    expect(found({ nodeId: 'a1' }, 'accepted', ['gone'])).toEqual([]);
  });

  test('are none where nothing is accepted, and of the plan as a whole', () => {
    expect(found({ nodeId: 'a1' }, 'explained')).toEqual([]);
    expect(found({ nodeId: after.id })).toEqual([]);
  });
});
