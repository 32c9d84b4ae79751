import { readSeed } from '../../seeds/load.ts';
import { createFrom, loadDemo } from '../../server/demo.ts';
import { lostAccounts } from '../../server/lost-accounts.ts';
import { accountOf, PEOPLE, testDeps } from '../support/test-app.ts';

const NOW = '2026-11-25T08:00:00+07:00';

/** A store with a plan of people whose accounts are gone. */
async function withPlan(planId: string) {
  const { deps } = testDeps(NOW);
  const seed = readSeed('moi-soan');
  const document = { ...seed.document, id: planId };
  const login = seed.accounts.find(({ role }) => role === 'drafter')?.login ?? '';
  const drafter = { ...accountOf(PEOPLE[0] as (typeof PEOPLE)[number]), id: login, login };
  await createFrom(deps, { ...seed, document }, [drafter], new Date(NOW));
  return deps;
}

describe('a store with plans but no account', () => {
  test('is not started on: the accounts are lost, and have to be restored', async () => {
    const deps = { ...(await withPlan('cua-so')), demoAccounts: false };
    await expect(lostAccounts(deps, undefined)).rejects.toThrow(
      /1 dự thảo mà không còn tài khoản nào.*khôi phục.* accounts\.json is lost\. Restore/u,
    );
  });

  test('is never filled with the demo', async () => {
    await expect(lostAccounts(await withPlan('cua-so'), 'mat-khau-dai')).rejects.toThrow(
      /accounts\.json/u,
    );
  });

  test('is started with the password of a new administrator, and says what is lost', async () => {
    const deps = { ...(await withPlan('cua-so')), demoAccounts: false };
    expect(await lostAccounts(deps, 'mat-khau-dai')).toMatch(/accounts\.json/u);
  });

  test('is a demo cut short when the plans are its own, and is filled up', async () => {
    const deps = await withPlan(readSeed('moi-soan').document.id);
    expect(await lostAccounts(deps, undefined)).toBeUndefined();
    await loadDemo(deps);
    expect(await deps.store.planIds()).toHaveLength(3);
  });
});

test('an empty store, and one with accounts, have lost nothing', async () => {
  const { deps } = testDeps(NOW);
  expect(await lostAccounts(deps, undefined)).toBeUndefined();
  const others = await withPlan('cua-so');
  await others.store.putAccount(accountOf(PEOPLE[0] as (typeof PEOPLE)[number]));
  expect(await lostAccounts(others, undefined)).toBeUndefined();
});
