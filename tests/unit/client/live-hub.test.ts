import { jest } from '@jest/globals';
import { createHub } from '../../../client/live/hub.ts';
import type { FromPage, ToPage } from '../../../client/live/hub-messages.ts';
import type { Heard } from '../../../client/live/plans-line.ts';

interface Opened {
  readonly plans: string;
  readonly after: string;
  readonly heard: Heard;
  closed: boolean;
}

function hubAt() {
  const lines: Opened[] = [];
  const presence: string[] = [];
  let signedOut = false;
  const hub = createHub({
    open: (planIds, after, heard) => {
      const line: Opened = { plans: planIds.join(), after, heard, closed: false };
      lines.push(line);
      return {
        close: () => {
          line.closed = true;
        },
      };
    },
    putPresence: (planId, nodeId) => presence.push(`${planId} ${nodeId ?? '-'}`),
    ifSignedOut: (then) => {
      if (signedOut) then();
    },
  });
  const page = () => {
    const got: ToPage[] = [];
    const joined = hub.join((message) => got.push(message));
    const here = (planId: string, more: Partial<Extract<FromPage, { kind: 'here' }>> = {}) =>
      joined.take({
        kind: 'here',
        planId,
        accountId: 'an',
        nodeId: undefined,
        first: true,
        used: false,
        ...more,
      });
    return { ...joined, here, kinds: () => got.splice(0).map(({ kind }) => kind) };
  };
  const last = (): Opened => lines.at(-1) as Opened;
  return {
    hub,
    page,
    lines,
    last,
    presence,
    signOut: () => {
      signedOut = true;
    },
    standing: () => lines.filter(({ closed }) => !closed).map(({ plans }) => plans),
    stand: (accountId = 'an') => {
      last().heard.open(accountId);
      for (const planId of last().plans.split(',')) last().heard.joined(planId);
    },
    act: (planId: string, line = last()) =>
      line.heard.act({
        planId,
        seq: 1,
        type: 'node-set',
        part: 'draft',
        at: '',
        accountId: 'b',
        name: 'B',
      }),
  };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});
const wait = (ms: number) => jest.advanceTimersByTime(ms);

test('many pages have one line, and each hears of its own plan', () => {
  const { page, act, standing, stand, presence } = hubAt();
  const pages = ['p', 'q', 'p'].map((planId) => {
    const one = page();
    one.here(planId);
    return one;
  });
  wait(100);
  expect(standing()).toEqual(['p,q']);
  stand();
  expect(presence).toEqual(['p -', 'q -']);
  expect(pages.map(({ kinds }) => kinds().filter((kind) => kind !== 'alive'))).toEqual([
    ['joined'],
    ['joined'],
    ['joined'],
  ]);
  act('p');
  expect(pages.map(({ kinds }) => kinds())).toEqual([['act'], [], ['act']]);
});

test('the line moves on to other plans where it was, and the old one ends when the new one stands', () => {
  const { page, lines, last, standing, stand } = hubAt();
  const first = page();
  first.here('p');
  wait(100);
  stand();
  last().heard.heardSoFar('p:7');
  page().here('q');
  wait(100);
  expect(standing()).toEqual(['p', 'p,q']);
  expect(last().after).toBe('p:7');
  lines[0]?.heard.heardSoFar('p:8');
  stand();
  expect(standing()).toEqual(['p,q']);
  first.leave();
  wait(100);
  stand();
  expect([standing(), last().after]).toEqual([['q'], '']);
});

test('with the last page of all the line ends', () => {
  const { page, standing, stand } = hubAt();
  const only = page();
  only.here('p');
  wait(100);
  stand();
  only.leave();
  wait(100);
  expect(standing()).toEqual([]);
});

test('a page that falls silent is counted out, and is told to look at everything when it comes back', () => {
  const { page, standing, stand } = hubAt();
  const [frozen, awake] = [page(), page()];
  frozen.here('p');
  awake.here('q');
  wait(100);
  stand();
  for (let minute = 0; minute < 5; minute++) {
    wait(60_000);
    awake.here('q', { first: false });
  }
  stand();
  expect(standing()).toEqual(['q']);
  frozen.kinds();
  frozen.here('p', { first: false });
  expect(frozen.kinds()).toContain('reset');
  wait(100);
  stand();
  expect(standing()).toEqual(['p,q']);
});

test('refused, it tries again by itself where it was; only one who is signed out looks at everything', () => {
  const { page, last, lines, stand, signOut } = hubAt();
  const one = page();
  one.here('p');
  wait(100);
  stand();
  last().heard.heardSoFar('p:3');
  one.kinds();
  last().heard.refused();
  wait(8_000);
  expect([lines.length, last().after]).toEqual([2, 'p:3']);
  expect(one.kinds()).toEqual(['connected']);
  stand();
  expect(one.kinds()).toContain('connected');
  signOut();
  last().heard.refused();
  wait(8_000);
  expect(one.kinds().filter((kind) => kind === 'reset')).toHaveLength(1);
  last().heard.refused();
  wait(8_000);
  expect(one.kinds().filter((kind) => kind === 'reset')).toHaveLength(0);
});

test('what another account may know is not for the pages of the one before', () => {
  const { page, act, last, stand } = hubAt();
  const [before, now] = [page(), page()];
  before.here('p', { accountId: 'an' });
  now.here('p', { accountId: 'binh' });
  wait(100);
  stand('binh');
  last().heard.heardSoFar('p:1');
  for (const one of [before, now]) one.kinds();
  act('p');
  expect([before.kinds(), now.kinds()]).toEqual([[], ['act']]);
});

test('a plan that is gone is given up for a while, the others go on', () => {
  const { page, last, stand, standing } = hubAt();
  const [lost, kept] = [page(), page()];
  lost.here('p');
  kept.here('q');
  wait(100);
  stand();
  lost.kinds();
  last().heard.gone('p');
  wait(100);
  stand();
  expect([standing(), lost.kinds()]).toEqual([['q'], ['reset']]);
  kept.here('q', { first: false });
  wait(60_000);
  stand();
  expect(standing()).toEqual(['p,q']);
});

test('what is edited is what the page that was opened last edits; told once, and again when the line is new', () => {
  const { page, presence, stand, last } = hubAt();
  const [editor, reader] = [page(), page()];
  editor.here('p', { nodeId: 'n1' });
  reader.here('p');
  wait(100);
  stand();
  editor.here('p', { nodeId: 'n2', first: false });
  wait(100);
  editor.here('p', { nodeId: 'n2', first: false });
  wait(100);
  expect(presence).toEqual(['p n1', 'p n2']);
  last().heard.open('an');
  expect(presence).toEqual(['p n1', 'p n2', 'p n2']);
});

test('a page that rests hangs up, and listens again where it was', () => {
  const { hub, page, last, stand, standing } = hubAt();
  page().here('p');
  wait(100);
  stand();
  last().heard.heardSoFar('p:5');
  hub.rest(true);
  expect(standing()).toEqual([]);
  hub.rest(false);
  expect([standing(), last().after]).toEqual([['p'], 'p:5']);
});

/** Pages on plans p1 to pN. */
const pagesOn = (count: number, { page }: Pick<ReturnType<typeof hubAt>, 'page'>) =>
  Array.from({ length: count }, (_, at) => {
    const one = page();
    one.here(`p${at + 1}`);
    return one;
  });

test('more plans than a line takes have lines of their own, and each page hears of its plan', () => {
  const at = hubAt();
  const pages = pagesOn(100, at);
  wait(100);
  expect(at.standing().map((plans) => plans.split(',').length)).toEqual([40, 40, 20]);
  expect(new Set(at.standing().flatMap((plans) => plans.split(','))).size).toBe(100);
  for (const line of at.lines) {
    line.heard.open('an');
    for (const planId of line.plans.split(',')) line.heard.joined(planId);
  }
  for (const one of pages) one.kinds();
  for (const line of at.lines) for (const planId of line.plans.split(',')) at.act(planId, line);
  expect(pages.flatMap(({ kinds }) => kinds())).toEqual(Array(100).fill('act'));
});

test('a plan opened or closed moves its own line alone, and the others stay', () => {
  const at = hubAt();
  const pages = pagesOn(41, at);
  wait(100);
  const [first] = at.standing();
  for (const line of at.lines) line.heard.open('an');
  at.page().here('q');
  wait(100);
  at.last().heard.open('an');
  expect(at.standing()).toEqual([first, 'p1,q']);
  pages[0]?.leave();
  wait(100);
  at.last().heard.open('an');
  expect(at.standing()).toEqual([first, 'q']);
});

test('connected is only a hub whose lines all stand', () => {
  const at = hubAt();
  const [page] = pagesOn(41, at);
  wait(100);
  for (const line of at.lines) line.heard.open('an');
  page?.kinds();
  for (const line of at.lines) line.heard.broken();
  wait(6_000);
  at.lines[0]?.heard.open('an');
  expect(page?.kinds()).toEqual(['connected']);
  at.lines[1]?.heard.open('an');
  expect(page?.kinds()).toEqual(['connected']);
});

test('of still more plans those last looked at are heard, and a page looked at again looks at everything', () => {
  const at = hubAt();
  const [oldest, ...others] = pagesOn(121, at);
  wait(100);
  const heard = () => at.standing().flatMap((plans) => plans.split(','));
  expect(heard()).not.toContain('p1');
  for (const line of at.lines) line.heard.open('an');
  for (const one of [oldest, ...others]) one?.kinds();
  oldest?.here('p1', { first: false, used: true });
  wait(100);
  at.last().heard.open('an');
  at.last().heard.joined('p1');
  expect(heard()).toContain('p1');
  expect(heard()).toHaveLength(120);
  expect(oldest?.kinds()).toEqual(['alive', 'reset', 'joined']);
});
