import { Refusal } from '../../../domain/refusal.ts';
import {
  type Attempts,
  createAttempts,
  FREE_FAILURES,
  PER_ADDRESS,
  PER_LOGIN,
  SPAN_MINUTES,
} from '../../../server/actions/attempts.ts';

const wrong = () =>
  Promise.reject(new Refusal('wrong-credentials', { vi: 'không đúng', en: 'wrong' }));
const right = () => Promise.resolve('in');

/** Attempts on a clock that goes on only by waiting, and what was waited in all. */
function timed() {
  let now = 0;
  let waited = 0;
  const attempts = createAttempts({
    now: () => now,
    wait: async (ms) => {
      waited += ms;
      now += ms;
    },
  });
  return {
    attempts,
    later: (minutes: number) => {
      now += minutes * 60_000;
    },
    waited: () => waited,
  };
}

/** The code that an attempt was refused with; “in” when it was not. */
const outcome = (
  attempts: Attempts,
  address: string,
  login: string,
  check: () => Promise<string>,
): Promise<string> =>
  attempts.run({ address, login }, check).catch((error) => {
    if (error instanceof Refusal) return error.code;
    throw error;
  });

const REFUSED = 'too-many-attempts';

test('ever new logins from one address are refused after a bound, with when to come again', async () => {
  const { attempts, later } = timed();
  const codes: string[] = [];
  for (let turn = 0; turn < 150; turn++)
    codes.push(await outcome(attempts, 'a', `login-${turn}`, wrong));
  expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(PER_ADDRESS);
  const refusal = await attempts.run({ address: 'a', login: 'x' }, right).catch((error) => error);
  expect(refusal.retryAfter).toBeGreaterThan((SPAN_MINUTES - 1) * 60);
  expect(refusal.retryAfter).toBeLessThanOrEqual(SPAN_MINUTES * 60);
  // Other addresses go on, and this one when the span is over.
  expect(await outcome(attempts, 'b', 'x', right)).toBe('in');
  later(SPAN_MINUTES);
  expect(await outcome(attempts, 'a', 'x', right)).toBe('in');
});

test('a thousand at the same moment check no more passwords than the bound', async () => {
  const { attempts } = timed();
  let checked = 0;
  let atOnce = 0;
  let most = 0;
  const check = async () => {
    checked++;
    most = Math.max(most, ++atOnce);
    await new Promise((done) => setImmediate(done));
    atOnce--;
    return wrong();
  };
  const codes = await Promise.all(
    Array.from({ length: 1000 }, (_, turn) => outcome(attempts, 'a', `login-${turn}`, check)),
  );
  expect(checked).toBeLessThanOrEqual(PER_ADDRESS + 2);
  expect(most).toBeLessThanOrEqual(2);
  expect(codes.filter((code) => code === REFUSED)).toHaveLength(1000 - checked);
});

test('an office of hundreds signs in from one address at the same moment, a quarter of them after mistyping', async () => {
  const { attempts } = timed();
  const people = Array.from({ length: 360 }, (_, turn) => `nguoi-${turn}`);
  const codes = await Promise.all(
    people.map(async (login, turn) => {
      if (turn % 4 === 0) await outcome(attempts, 'nat', login, wrong);
      return outcome(attempts, 'nat', login, right);
    }),
  );
  expect(codes.filter((code) => code !== 'in')).toEqual([]);
});

test('who got in from there before is not held up by others at the same address', async () => {
  const { attempts } = timed();
  await outcome(attempts, 'nat', 'chutri', right);
  for (let turn = 0; turn < PER_ADDRESS; turn++) await outcome(attempts, 'nat', `x-${turn}`, wrong);
  expect(await outcome(attempts, 'nat', 'x', right)).toBe(REFUSED);
  expect(await outcome(attempts, 'nat', 'chutri', right)).toBe('in');
});

test('ten failures at one login from one address, and it waits, the right password too', async () => {
  const { attempts } = timed();
  for (let turn = 0; turn < PER_LOGIN; turn++)
    expect(await outcome(attempts, 'a', 'chutri', wrong)).toBe('wrong-credentials');
  expect(await outcome(attempts, 'a', 'chutri', right)).toBe(REFUSED);
  expect(await outcome(attempts, 'b', 'chutri', right)).toBe('in');
});

test('guessing at one login from many addresses is slowed; its owner still gets in, at once where they were before', async () => {
  const { attempts, waited } = timed();
  await outcome(attempts, 'home', 'chutri', right);
  for (let turn = 0; turn < FREE_FAILURES; turn++)
    await outcome(attempts, `bot-${turn}`, 'chutri', wrong);
  expect(waited()).toBe(0);
  for (let turn = 0; turn < 200; turn++) await outcome(attempts, `other-${turn}`, 'chutri', wrong);
  expect(waited()).toBeGreaterThan(200_000);
  const before = waited();
  expect(await outcome(attempts, 'home', 'chutri', right)).toBe('in');
  expect(waited()).toBe(before);
  expect(await outcome(attempts, 'hotel', 'chutri', right)).toBe('in');
  expect(waited() - before).toBeLessThanOrEqual(5000);
  // Nobody else is slowed.
  const at = waited();
  expect(await outcome(attempts, 'bot-1', 'thuky', right)).toBe('in');
  expect(waited()).toBe(at);
});

test('one who got in with an account of their own wins back nothing for guessing at others', async () => {
  const { attempts } = timed();
  const codes: string[] = [];
  for (let turn = 0; turn < 2 * PER_ADDRESS; turn++) {
    codes.push(await outcome(attempts, 'a', `login-${turn}`, wrong));
    await outcome(attempts, 'a', 'minh', right);
  }
  expect(codes.filter((code) => code !== REFUSED)).toHaveLength(PER_ADDRESS);
});

test('a fault of the server is no failure of who asks', async () => {
  const { attempts } = timed();
  const fault = () => Promise.reject(new Error('disk'));
  for (let turn = 0; turn < 2 * PER_LOGIN; turn++)
    await expect(attempts.run({ address: 'a', login: 'chutri' }, fault)).rejects.toThrow('disk');
  expect(await outcome(attempts, 'a', 'chutri', right)).toBe('in');
});

test('refusals are answered one by one, some way apart: a flood waits for each', async () => {
  const { attempts, waited } = timed();
  for (let turn = 0; turn < PER_ADDRESS; turn++) await outcome(attempts, 'a', `x-${turn}`, wrong);
  const before = waited();
  for (let turn = 0; turn < 100; turn++) await outcome(attempts, 'a', `y-${turn}`, wrong);
  expect(waited() - before).toBeGreaterThanOrEqual(900);
});
