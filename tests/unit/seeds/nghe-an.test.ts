import { checkRule } from '../../../domain/checks/all-rules.ts';
import { checkDirective } from '../../../domain/checks/directive.ts';
import { findingsOf } from '../../../domain/checks/run.ts';
import { walk } from '../../../domain/plan/tree.ts';
import { stillSigned } from '../../../domain/review/sign-offs.ts';
import type { Comment, PlanDocument, PlanNode } from '../../../schemas/types.ts';
import { membersOf, readSeed, type StoryStep } from '../../../seeds/load.ts';
import { play } from './play.ts';

const seed = readSeed('nghe-an');
const played = play('nghe-an');
const revision1 = seed.document;
const final = at('approved').state.draft;

function at(milestone: NonNullable<StoryStep['milestone']>) {
  const found = played.find(({ step }) => step.milestone === milestone);
  if (!found) throw new Error(`no milestone ${milestone}`);
  return found;
}
const nodes = (root: PlanNode): readonly PlanNode[] => [...walk(root)].map(({ node }) => node);
const ofType = <T extends PlanNode['type']>(root: PlanNode, type: T) =>
  nodes(root).filter((node): node is Extract<PlanNode, { type: T }> => node.type === type);
function remark(key: string): Comment {
  const { state, idOf } = at('approved');
  const found = state.comments.find(({ id }) => id === idOf(key));
  if (!found) throw new Error(`no remark ${key}`);
  return found;
}
const keysOf = (start: string): readonly string[] =>
  seed.story
    .flatMap((step) =>
      step.do === 'comment' ? [step.key] : step.do === 'decide' ? (step.keys ?? []) : [],
    )
    .filter((key) => key === start || key.startsWith(`${start}.`) || key.startsWith(`${start}-`));
const foundIn = (root: PlanDocument, rule: string): readonly string[] => {
  const known = checkRule(rule);
  if (!known) throw new Error(`no rule ${rule}`);
  return findingsOf(root, [known]).map(({ nodeId }) => nodeId);
};

describe('the draft resolution', () => {
  test('is a Party resolution to 2025 with a direction to 2030, of 2,500 to 4,000 words, with its plan attached', () => {
    expect(revision1.fields).toMatchObject({
      kind: 'nghi-quyet',
      periodTo: 2025,
      visionYear: 2030,
      approvingAgency: 'Ban Chấp hành Đảng bộ tỉnh Nghệ An',
    });
    const words = nodes(revision1)
      .flatMap(({ fields }) => Object.values(fields))
      .filter((value) => typeof value === 'string')
      .join(' ')
      .split(/\s+/).length;
    expect(words).toBeGreaterThan(2500);
    expect(words).toBeLessThan(4000);
    expect(ofType(revision1, 'appendix')).toHaveLength(1);
  });

  test('sets objectives for 2025 and 2030 in five groups, each with indicators', () => {
    const groups = ['Hạ tầng số', 'Chính quyền số', 'Kinh tế số', 'Xã hội số', 'Đô thị thông minh'];
    for (const year of [2025, 2030])
      expect(
        ofType(revision1, 'objective').flatMap(({ fields }) =>
          fields.level === 'specific' && fields.horizon === year ? [fields.pillar] : [],
        ),
      ).toEqual(groups);
    const tables = nodes(revision1).find(({ id }) => id === 'chi-tieu')?.children ?? [];
    expect(tables.map(({ fields }) => ('heading' in fields ? fields.heading : ''))).toEqual(groups);
    for (const table of tables) expect(table.children.length).toBeGreaterThan(1);
  });

  test('has only defects that are on purpose, and none that must be mended', () => {
    const rules = ['indicator-superior-criterion', 'conflicting-figures', 'declared-count', 'typo'];
    expect(foundIn(revision1, rules[0] ?? '')).toEqual([
      'ct-hop-dong',
      'ct-thuong-mai',
      'ct-doanh-nghiep-so',
    ]);
    for (const rule of rules) expect(foundIn(final, rule)).toEqual([]);
  });

  test('says where its content comes from', () => {
    for (const list of [seed.about.reported, seed.about.illustrative, seed.about.knownDefects])
      expect(list.length).toBeGreaterThan(4);
    for (const { fields } of ofType(revision1, 'figure'))
      expect(fields.source).toContain('(minh họa)');
  });
});

describe('what the meeting of the Standing Board said', () => {
  test.each([1, 2, 3, 4, 5])('C%i is there', (number) => {
    const keys = keysOf(`C${number}`);
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(remark(key)).toMatchObject({ round: 2, revision: 1 });
  });

  test('C5 was said by four members, some of them through the secretary, and is answered as one', () => {
    const all = keysOf('C5').map(remark);
    expect(all).toHaveLength(4);
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    expect(new Set(all.map(({ author }) => author.accountId)).size).toBe(4);
    expect(all.filter(({ recordedBy }) => recordedBy?.accountId === 'na-thuky')).toHaveLength(2);
    const [first, ...others] = all;
    expect(first?.merged).toEqual(others.map(({ id }) => id));
    for (const other of others) expect(other.response?.reason).toBe(first?.response?.reason);
  });

  test.each([
    ['R1: indicators and resources', 'C1', 'nguồn lực'],
    ['R2: heads', 'C5', 'người đứng đầu'],
    ['R3: lease of infrastructure', 'C3', 'thuê hạ tầng'],
  ])('%s is said in the thread', (_name, key, words) => {
    const [reply] = remark(key).replies;
    expect(reply?.text).toContain(words);
    // Who chairs the first instance sits in the second in another office.
    expect(reply?.author).toMatchObject({
      accountId: 'na-chutri1',
      office: 'Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh',
    });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'D%i is directed at a place of the draft',
    (number) => {
      const ids = new Set(nodes(revision1).map(({ id }) => id));
      const keys = keysOf(`D${number}`);
      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) {
        const { kind, anchor, status } = remark(key);
        expect(kind).toBe('directive');
        expect(ids.has(anchor.nodeId) && anchor.nodeId !== revision1.id).toBe(true);
        expect(status).toBe('confirmed');
      }
    },
  );

  test('directives are of both weights, and say which remarks they come from', () => {
    const directives = at('returned').state.comments.filter(({ kind }) => kind === 'directive');
    expect(new Set(directives.map(({ priority }) => priority))).toEqual(
      new Set(['must', 'should']),
    );
    const { idOf } = at('returned');
    expect(remark('D3').drawnFrom).toEqual(keysOf('C5').map(idOf));
    expect(remark('D9.2').drawnFrom).toEqual([idOf('C4')]);
    expect(at('returned').state.due).toMatchObject({ date: '2022-06-10' });
    expect(at('returned').step.at).toMatch(/^2022-05-28T11/);
  });
});

describe('defects of revision 1', () => {
  const checked = seed.story.flatMap((step) =>
    step.do === 'decide'
      ? (step.body.directives ?? []).flatMap(({ check }, index) =>
          check ? [[step.keys?.[index] ?? '', check.rule] as const] : [],
        )
      : [],
  );

  test('nearly every directive carries a check', () => {
    expect(checked).toHaveLength(12);
  });

  test.each(checked)('%s (%s) is not met by revision 1, and is by the last', (key) => {
    const { check, anchor } = remark(key);
    if (!check) throw new Error('no check');
    const before = checkDirective(check, revision1, anchor.nodeId, revision1);
    expect(before?.met).toBe(false);
    expect(before?.found.length).toBeGreaterThan(0);
    const after = checkDirective(check, final, anchor.nodeId, revision1);
    expect(after).toMatchObject({ met: true, found: [] });
    expect(after?.proofs.length).toBeGreaterThan(0);
  });

  test('indicators put in as placeholders leave D6.1 open until they have targets', () => {
    const { check, anchor } = remark('D6.1');
    const half = at('half-answered').state.draft;
    if (!check) throw new Error('no check');
    const verdict = checkDirective(check, half, anchor.nodeId, revision1);
    expect(verdict?.met).toBe(false);
    expect(verdict?.found.map(({ nodeId }) => nodeId)).toEqual([
      'ct-tai-khoan',
      'ct-kts-grdp',
      'ct-kts-nganh',
    ]);
  });

  test('the viewpoint does not say whom it is for (D2), the fields of priority have no order (D10); then they do', () => {
    const textAt = (root: PlanNode, id: string): string => {
      const node = nodes(root).find((one) => one.id === id);
      return node && 'text' in node.fields ? (node.fields.text ?? '') : '';
    };
    expect(textAt(revision1, 'qd-muc-dich')).not.toMatch(/người dân|doanh nghiệp/);
    expect(textAt(final, 'qd-muc-dich')).toMatch(/người dân và doanh nghiệp/);
    expect(textAt(revision1, 'linh-vuc-uu-tien')).not.toMatch(/^1\. /m);
    expect(textAt(final, 'linh-vuc-uu-tien').match(/^\d\. /gm)).toHaveLength(4);
    expect(textAt(revision1, 'gp-an-toan')).not.toContain('người dân');
    expect(textAt(final, 'gp-an-toan')).toContain('người dân, doanh nghiệp');
  });
});

describe('the way through three instances', () => {
  test('every milestone comes in order, and the plan ends approved and locked', () => {
    expect(seed.story.flatMap(({ milestone }) => milestone ?? [])).toEqual([
      'submitted-1',
      'consulted',
      'passed-on',
      'discussed',
      'returned',
      'half-answered',
      'answered',
      'submitted-2',
      'returned-again',
      'submitted-3',
      'passed-on-again',
      'approved',
    ]);
    expect(at('approved').state.stage).toBe('approved');
    for (const { status } of at('approved').state.comments)
      expect(['confirmed', 'no-answer-needed']).toContain(status);
  });

  test('each round is before the instance that has the plan', () => {
    const rounds = at('approved').state.rounds.map(({ instance, revision, outcome }) => [
      instance?.split(' ').slice(0, 3).join(' '),
      revision,
      outcome,
    ]);
    expect(rounds).toEqual([
      ['Ban Cán sự', 1, 'approved'],
      ['Ban Thường vụ', 1, 'returned'],
      ['Ban Thường vụ', 2, 'returned'],
      ['Ban Thường vụ', 3, 'approved'],
      ['Ban Chấp hành', 3, 'approved'],
    ]);
  });

  test('each instance has one chair; who speaks in two has an office for each', () => {
    const members = membersOf(seed);
    const chairs = members.filter(({ role }) => role === 'chair');
    expect(new Set(chairs.map(({ instance }) => instance)).size).toBe(3);
    const twice = members.filter(({ accountId }) => accountId === 'na-chutri1');
    expect(twice.map(({ role }) => role)).toEqual(['chair', 'member']);
    expect(new Set(twice.map(({ agency }) => agency)).size).toBe(2);
  });

  test('six agencies were asked: three answered, one agreed, one was silent, one declined', () => {
    const [consultation] = at('consulted').state.consultations;
    const invited = consultation?.invited ?? [];
    expect(invited).toHaveLength(6);
    expect(invited.filter(({ releasedAt, agreed }) => releasedAt && !agreed)).toHaveLength(3);
    expect(invited.filter(({ agreed }) => agreed)).toHaveLength(1);
    expect(invited.filter(({ declined }) => declined)).toHaveLength(1);
    expect(invited.filter((one) => !one.releasedAt && !one.declined)).toMatchObject([
      { reminded: [expect.any(String)] },
    ]);
    expect(remark('S2').author.accountId).toBe('na-so-nv-cv');
  });

  test('what changed though nobody asked goes out with its reasons', () => {
    const [, second, third] = at('approved').state.revisions;
    expect(second?.unrequested?.map(({ sectionId }) => sectionId)).toEqual([
      'phan-to-chuc',
      'pl-ke-hoach',
    ]);
    for (const { reason } of second?.unrequested ?? []) expect(reason.length).toBeGreaterThan(20);
    expect(third?.unrequested).toBeUndefined();
    expect(third?.changedSections).toEqual(['phan-nhiem-vu']);
  });

  test('who signed a section that changed signed again; who signed one that did not was not asked', () => {
    const { state } = at('submitted-2');
    const standing = (who: string) =>
      state.signOffs
        .filter(({ by }) => by.accountId === who)
        .map((sign) => [sign.sectionId, stillSigned(state, sign)]);
    expect(standing('na-uyvien1')).toEqual([
      ['phan-can-cu', true],
      ['phan-quan-diem', false],
    ]);
    expect(standing('na-uyvien3')).toEqual([['phan-can-cu', true]]);
    const { state: end } = at('passed-on-again');
    expect(end.signOffs.every((sign) => stillSigned(end, sign))).toBe(true);
  });

  test('C4 was reopened, carried into a further round and answered anew', () => {
    const c4 = remark('C4');
    expect(c4.pastResponses).toMatchObject([
      {
        response: { disposition: 'partly-accepted', revision: 2 },
        reopenedBy: { accountId: 'na-uyvien4' },
      },
    ]);
    expect(c4.response).toMatchObject({ disposition: 'accepted', revision: 3 });
    const { idOf, state } = at('returned-again');
    expect(state.comments.find(({ id }) => id === idOf('C4'))?.status).toBe('reopened');
  });

  test('answers are of every kind but one; the lease is explained; a due date was put off with the reason', () => {
    const kinds = played.flatMap(({ step }) =>
      step.do === 'respond' ? [step.body.disposition] : [],
    );
    expect(new Set(kinds)).toEqual(
      new Set(['accepted', 'partly-accepted', 'explained', 'same-as']),
    );
    expect(remark('S1').response).toMatchObject({ disposition: 'explained' });
    expect(remark('S1').response?.reason).toContain('thuê');
    expect(remark('D6.1')).toMatchObject({
      due: { date: '2022-06-10' },
      pastDues: [{ due: { date: '2022-06-06' }, by: { accountId: 'na-chutri2' } }],
    });
  });
});
