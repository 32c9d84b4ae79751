import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockFolder } from '../../../server/store/lowdb/folder-lock.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { bootId, livingProcess } from '../../../server/store/lowdb/process-start.ts';
import { StoreUnusable } from '../../../server/store/lowdb/trouble.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const writer = ['--import', 'tsx', join('tests', 'support', 'store-writer.ts')];

describe('the lock on the data folder', () => {
  let folder: string;
  let child: ChildProcess | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'duthao-lock-'));
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    child = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  const locks = async () => (await readdir(folder)).filter((name) => name.startsWith('lock-'));
  const leave = (number: number, holder: object) =>
    writeFile(join(folder, `lock-${number}.json`), JSON.stringify(holder));
  const me = () => ({
    ...livingProcess(process.pid),
    host: hostname(),
    boot: bootId(),
    since: '2021-06-14T02:30:00.000Z',
  });
  const take = () => lockFolder(folder, Date.now());

  test('refuses a second process, naming the first in both languages', async () => {
    const store = await openLowdbStore(folder);
    const second = spawnSync(process.execPath, [...writer, folder], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(second.status).toBe(1);
    expect(second.stdout).toBe('');
    expect(second.stderr).toContain(`pid ${process.pid}`);
    expect(second.stderr).toContain('đang được một tiến trình Dự Thảo khác sử dụng');
    expect(second.stderr).toContain('is in use by another Dự Thảo process');
    expect(second.stderr).toContain('DATA_DIR');
    await store.close();
    const third = spawnSync(process.execPath, [...writer, folder], { cwd: root, encoding: 'utf8' });
    expect(third.stdout).toContain('opened');
  });

  test('refuses this process while another has it, and takes over once that one was killed', async () => {
    const other = spawn(process.execPath, [...writer, folder, 'lan-1'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = other;
    await once(other.stdout, 'data');
    const opening = openLowdbStore(folder);
    await expect(opening).rejects.toThrow(StoreUnusable);
    await expect(opening).rejects.toThrow(`pid ${other.pid}`);
    const ended = once(other, 'close');
    other.kill('SIGKILL');
    await ended;
    const store = await openLowdbStore(folder, { report: () => undefined });
    expect(await store.damaged()).toEqual([]);
    await store.close();
  });

  test('refuses the same process a second time, until it is released', async () => {
    const lock = await take();
    await expect(take()).rejects.toThrow(StoreUnusable);
    await lock.release();
    await (await take()).release();
    expect(await locks()).toEqual(['lock-2.json']);
  });

  test('is released when the opening fails', async () => {
    await writeFile(join(folder, 'accounts.json'), '{');
    await expect(openLowdbStore(folder)).rejects.toThrow('accounts.json');
    await (await take()).release();
  });

  test('of a process of which the pid went to another is taken over', async () => {
    await leave(7, { ...me(), started: 'another time' });
    const lock = await take();
    expect(await locks()).toEqual(['lock-8.json']);
    const holder = JSON.parse(await readFile(join(folder, 'lock-8.json'), 'utf8'));
    expect(holder).toMatchObject({ pid: process.pid });
    await lock.release();
  });

  test.each([
    ['of no living process', () => ({ ...me(), pid: 2 ** 30 })],
    ['from before the machine was started anew', () => ({ ...me(), boot: 'before' })],
    ['that was released', () => ({ ...me(), released: true })],
    ['with nothing in it', () => ({})],
  ])('%s is taken over', async (_, holder) => {
    await leave(1, holder());
    await (await take()).release();
    expect(await locks()).toEqual(['lock-2.json']);
  });

  test('of another machine is left alone, and the message says which file to delete', async () => {
    await leave(3, { ...me(), host: 'may-khac', boot: 'other' });
    await expect(take()).rejects.toThrow(/may-khac.*lock-3\.json/);
    expect(await locks()).toEqual(['lock-3.json']);
  });

  test('of a machine that changed its name but not its start is known as its own', async () => {
    await leave(1, { ...me(), host: 'ten-cu' });
    const opening = take();
    await expect(opening).rejects.toThrow(StoreUnusable);
    if (bootId() !== null) await expect(opening).rejects.toThrow(`pid ${process.pid}`);
  });

  test('goes to one of many that find a dead holder at the same moment', async () => {
    for (let round = 0; round < 20; round++) {
      await leave(round * 100 + 1, { ...me(), pid: 2 ** 30 });
      const tries = await Promise.allSettled(Array.from({ length: 12 }, take));
      const taken = tries.filter((result) => result.status === 'fulfilled');
      expect(taken).toHaveLength(1);
      for (const result of tries)
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StoreUnusable);
      await taken[0]?.value.release();
      for (const name of await locks()) await rm(join(folder, name));
    }
  });
});
