import type { Account, Actor, PlanDocument, PlanEvent, Revision } from '../../schemas/types.ts';
import { documentSha256 } from '../../server/store/content-hash.ts';

/** Values for tests of stores: right in shape, small, the same on every call. */
const at = '2021-06-14T02:30:00.000Z';

const drafter: Actor = {
  accountId: 'a-1',
  name: 'Người soạn thảo',
  office: 'Chuyên viên',
  agency: 'Sở Thông tin và Truyền thông',
};

export const documentTitled = (title: string): PlanDocument => ({
  id: 'goc',
  type: 'plan',
  fields: { title },
  children: [],
});

export const planCreated = (): PlanEvent => ({
  seq: 1,
  at,
  actor: drafter,
  type: 'plan-created',
  data: { document: documentTitled('Đề án chuyển đổi số'), members: [] },
});

export const edited = (seq: number, text = 'Mục tiêu chung'): PlanEvent => ({
  seq,
  at,
  actor: drafter,
  type: 'node-set',
  data: { nodeId: 'muc-tieu', fields: { text } },
});

/** The first event makes the plan, the others edit it. */
export const event = (seq: number): PlanEvent => (seq === 1 ? planCreated() : edited(seq));

export function revisionOf(number: number, title: string): Revision {
  const document = documentTitled(title);
  return {
    number,
    sha256: documentSha256(document),
    coverNote: 'Kính trình cho ý kiến.',
    submittedBy: drafter,
    submittedAt: at,
    document,
  };
}

export const submitted = (seq: number, revision: Revision): PlanEvent => ({
  seq,
  at,
  actor: drafter,
  type: 'revision-submitted',
  data: {
    number: revision.number,
    sha256: revision.sha256,
    coverNote: revision.coverNote,
  },
});

export const account = (id: string, login: string): Account => ({
  id,
  login,
  name: 'Cán bộ',
  offices: [{ title: 'Chuyên viên', agency: 'Sở Thông tin và Truyền thông' }],
  administrator: false,
  active: true,
  passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
  createdAt: at,
  calendar: { hash: 'c'.repeat(64), at: '2021-06-14T01:00:00.000Z' },
});
