import type { Membership } from '../../schemas/types.ts';
import { createMailOut } from '../../server/actions/mail-out.ts';
import type { NewEvent } from '../../server/actions/plan-log.ts';
import { remindAll } from '../../server/actions/remind.ts';
import type { MailFailure } from '../../server/mail/mailer.ts';
import { createSmtpMailer } from '../../server/mail/smtp.ts';
import type { Store } from '../../server/store/store.ts';
import { actor, member } from './plan-acts.ts';
import { testDeps } from './test-app.ts';

export const MAIL_MEMBERS: readonly Membership[] = [
  member('drafter', 'drafter', 'Sở Thông tin'),
  member('head', 'head', 'Sở Thông tin'),
  member('member', 'member', 'Sở Tài chính'),
  member('chair', 'chair', 'UBND tỉnh'),
];

/**
 * One plan with people who have addresses, a clock, and mail that goes to a server; acts are
 * written without asking for rights.
 */
export async function mailPlan(url: string, now: string, store?: Store) {
  const { deps, setClock } = testDeps(now, store);
  const failures: MailFailure[] = [];
  const out = createMailOut(deps, {
    mailer: createSmtpMailer({ url, from: 'Dự Thảo <duthao@vidu.gov.vn>', timeout: 2000 }),
    publicAddress: 'https://duthao.vidu.gov.vn',
    report: (failure) => failures.push(failure),
  });
  const act = (accountId: string, at: string, event: NewEvent) => {
    setClock(at);
    const agency = MAIL_MEMBERS.find((one) => one.accountId === accountId)?.agency ?? '';
    return deps.plans.act('de-an', () => ({ actor: actor(accountId, agency), events: [event] }));
  };
  return {
    deps,
    setClock,
    failures,
    act,
    /** Looks after reminders and mail at a moment. */
    beat: async (at: string) => {
      setClock(at);
      await remindAll(deps);
      await out.run();
    },
    people: async () => {
      for (const { accountId } of MAIL_MEMBERS)
        await deps.store.putAccount({
          id: accountId,
          login: accountId,
          name: `Đ/c ${accountId}`,
          offices: [{ title: 'Cán bộ', agency: 'Sở' }],
          administrator: false,
          active: true,
          passwordHash: '',
          createdAt: deps.clock().toISOString(),
          email: `${accountId}@vidu.gov.vn`,
        });
    },
    plan: (title: string) =>
      deps.plans.create('de-an', {
        actor: actor('head', 'Sở Thông tin'),
        events: [
          {
            type: 'plan-created',
            data: {
              document: {
                id: 'de-an',
                type: 'plan',
                fields: { title },
                children: [
                  { id: 'muc-1', type: 'section', fields: { heading: 'I' }, children: [] },
                ],
              },
              members: MAIL_MEMBERS,
            },
          },
        ],
      }),
  };
}

export const submit = (number: number, reviewDue?: string): NewEvent => ({
  type: 'revision-submitted',
  data: {
    number,
    sha256: 'a'.repeat(64),
    coverNote: 'KÍN',
    ...(reviewDue ? { reviewDue: { date: reviewDue } } : {}),
  },
});
export const remark = (id: string): NewEvent => ({
  type: 'comment-added',
  data: { id, kind: 'suggestion', text: `KÍN ${id}`, anchor: { nodeId: 'muc-1' } },
});
export const answer = (commentId: string): NewEvent => ({
  type: 'response-set',
  data: { commentId, disposition: 'accepted', reason: 'KÍN', changes: [] },
});
