import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { describeStoreContract } from '../../support/store-contract.ts';

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describeStoreContract('the store on lowdb', {
  empty: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'duthao-store-'));
    folders.push(folder);
    return openLowdbStore(join(folder, 'drafts'));
  },
  again: () => openLowdbStore(join(folders.at(-1) ?? '', 'drafts')),
});
