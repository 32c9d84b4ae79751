import { describe, expect, test } from '@jest/globals';
import { sectionLength } from '../../../../server/domain/checks/rules/section-length.ts';
import { taskAccountableHead } from '../../../../server/domain/checks/rules/task-accountable-head.ts';
import { taskPerformer } from '../../../../server/domain/checks/rules/task-performer.ts';
import { thanhHoaRevisions } from '../../../support/thanh-hoa-revisions.ts';
import { node, plan } from '../plan/documents.ts';
import { found, proved, said } from './judging.ts';

const words = (count: number) => Array.from({ length: count }, () => 'số').join(' ');
const made = (own: number, below: number) =>
  plan([
    node('section', 's', { heading: 'Giải pháp', text: words(own) }, [
      node('section', 'b', { text: words(below) }),
    ]),
  ]);

describe('section-length', () => {
  test('a section is as long as its heading, its words and all below', () => {
    expect(found(sectionLength, made(58, 40), { most: 100 })).toEqual([]);
    expect(found(sectionLength, made(58, 41), { most: 100 })).toEqual(['s']);
    expect(found(sectionLength, made(0, 120), { most: 100 })).toEqual(['s', 'b']);
  });

  test('says how long it was when the directive was given', () => {
    expect(said(sectionLength, made(30, 10), { most: 100 }, made(130, 10))[0]).toBe(
      'Giải pháp: dài 42 chữ (trước là 142), không quá 100.',
    );
  });

  test('the solutions of Thanh Hóa became shorter', () => {
    const { first, second } = thanhHoaRevisions();
    const length = (root: typeof first) =>
      said(sectionLength, root, { most: 100_000 }).find((line) => line.startsWith('Giải pháp:'));
    expect(length(first)).not.toBe(length(second));
  });
});

describe('task-accountable-head and task-performer', () => {
  test('are asked for by directives', () => {
    const root = plan([
      node('section', 's', {}, [
        node('task', 't1', { accountableHead: 'Giám đốc Sở A', performer: 'state' }),
        node('task', 't2', {}),
      ]),
    ]);
    expect(found(taskAccountableHead, root)).toEqual(['t2 accountableHead']);
    expect(proved(taskAccountableHead, root)).toEqual(['t1 accountableHead']);
    expect(found(taskPerformer, root)).toEqual(['t2 performer']);
    expect(proved(taskPerformer, root)).toEqual(['t1 performer']);
  });
});
