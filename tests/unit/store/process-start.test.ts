import { spawnSync } from 'node:child_process';
import { livingProcess } from '../../../server/store/lowdb/process-start.ts';

describe('a living process', () => {
  test('is known by its pid and a start that stays the same', () => {
    const me = livingProcess(process.pid);
    expect(me?.pid).toBe(process.pid);
    expect(livingProcess(process.pid)).toEqual(me);
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 30])('is none of pid %d', (pid) => {
    expect(livingProcess(pid)).toBeUndefined();
  });

  test('is none once it has ended', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    expect(livingProcess(pid)).toBeUndefined();
  });
});
