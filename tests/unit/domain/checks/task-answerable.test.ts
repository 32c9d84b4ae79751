import { describe, expect, test } from '@jest/globals';
import { taskAccountableHead } from '../../../../domain/checks/rules/task-accountable-head.ts';
import { taskPerformer } from '../../../../domain/checks/rules/task-performer.ts';
import { node, plan } from '../plan/documents.ts';
import { found, proved } from './judging.ts';

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
