import { to } from '../../../client/routes.ts';
import { PAGE_PATTERNS, PAGES, PLAN_MODES } from '../../../schemas/pages.ts';

const fits = (address: string) =>
  PAGE_PATTERNS.some((pattern) =>
    new RegExp(`^${pattern.replace(/:\w+/g, '[^/?#]+')}$`).test(address.replace(/[?#].*$/, '')),
  );

test('every address that the app writes is that of a page', () => {
  const written = [
    ...(
      ['work', 'signIn', 'plans', 'newPlan', 'accounts', 'calendar', 'meetings', 'inbox'] as const
    ).map((name) => to[name]()),
    to.calendarFeed(),
    to.mailSettings(),
    to.plan('de-an'),
    ...PLAN_MODES.map((mode) => to.mode('de-an', mode)),
    to.node('de-an', 'n1', 2),
    to.comment('de-an', 'c1', 'draft'),
    to.newRemark('de-an'),
    to.editNode('de-an', 'n1'),
    to.respondTo('de-an', 'c1'),
    to.compare('de-an', 1, 'draft'),
    to.compareSection('de-an', 1, 2, 's1'),
    to.releaseRemarks('de-an'),
    to.vote('de-an'),
  ];
  expect(written).toHaveLength(Object.keys(to).length - 1 + PLAN_MODES.length);
  expect(written.filter((address) => !fits(address))).toEqual([]);
});

test('a page of a fixed address goes before one with an id in the same place', () => {
  const order = Object.keys(PAGES);
  expect(order.indexOf('newPlan')).toBeLessThan(order.indexOf('plan'));
});
