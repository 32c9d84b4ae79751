import { walk } from '../../../domain/plan/tree.ts';
import { check } from '../../../domain/schema/schema.ts';
import { checkStructure } from '../../../domain/schema/structure.ts';
import { plainText } from '../../../domain/text/plain.ts';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import { readSeed, type SeedName } from '../../../seeds/load.ts';
import { play } from './play.ts';

const seed = readSeed('thanh-hoa');
const revision1 = seed.document;
const revision2 = play('thanh-hoa').find(({ step }) => step.milestone === 'submitted-2')?.state
  .draft as typeof revision1;

const nodes = (root: PlanNode): readonly PlanNode[] => [...walk(root)].map(({ node }) => node);
const ofType = <T extends PlanNode['type']>(root: PlanNode, type: T) =>
  nodes(root).filter((node): node is Extract<PlanNode, { type: T }> => node.type === type);
function the<T extends PlanNode['type']>(root: PlanNode, type: T, id: string) {
  const node = ofType(root, type).find((candidate) => candidate.id === id);
  if (!node) throw new Error(`no ${type} ${id}`);
  return node;
}
const words = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const written = (root: PlanNode): string =>
  nodes(root)
    .map((node) => JSON.stringify(node.fields))
    .join('\n');

describe.each<SeedName>(['thanh-hoa', 'nghe-an', 'moi-soan'])('the seed %s', (name) => {
  const { document, accounts, about, story } = readSeed(name);

  test('holds a sound document', () => {
    expect(checkStructure(document)).toEqual([]);
  });

  test('refers only to items that are there', () => {
    const ids = new Set(nodes(document).map(({ id }) => id));
    for (const node of nodes(document)) {
      for (const { name: field, refersTo } of NODE_FIELDS[node.type]) {
        if (!refersTo) continue;
        const refs = (node.fields as Readonly<Record<string, readonly string[]>>)[field] ?? [];
        expect(refs.filter((id) => !ids.has(id))).toEqual([]);
      }
    }
  });

  test('is NFC throughout, without non-breaking spaces', () => {
    const text = JSON.stringify({ document, accounts, about, story });
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toContain('\u00a0');
  });

  test('names offices, never a person of the reports', () => {
    const text = JSON.stringify({ document, accounts, about, story });
    for (const person of PERSONS) expect(text).not.toContain(person);
  });

  test('has one account a login, each with offices', () => {
    expect(new Set(accounts.map(({ login }) => login)).size).toBe(accounts.length);
    for (const { login, offices } of accounts) {
      expect(check('Login', login)).toEqual([]);
      for (const office of offices) expect(check('Office', office)).toEqual([]);
    }
  });
});

test.each<SeedName>(['thanh-hoa', 'moi-soan'])(
  '%s has a drafter, head, chair, secretary and two members, and an administrator',
  (name) => {
    const { accounts } = readSeed(name);
    const roles = accounts.flatMap(({ role }) => role ?? []).sort();
    expect(roles).toEqual(['chair', 'drafter', 'head', 'member', 'member', 'secretary']);
    expect(accounts.filter(({ administrator }) => administrator)).toHaveLength(1);
  },
);

const PERSONS = [
  'Mai Xuân Liêm',
  'Xuân Nghĩa',
  'Nguyễn Tường Văn',
  'Phạm Minh Chính',
  'Trịnh Xuân Trường',
  'Thái Thanh Quý',
  'Nguyễn Đức Trung',
  'Ngọc Kim Nam',
  'Nguyễn Thị Kim Chi',
  'Bùi Thanh An',
  'Nguyễn Thị Thu Hường',
  'Nguyễn Văn Thông',
  'Lê Thị Hoài Chung',
];

test('the draft reported has four tasks, seven solutions, three phases and 20 to 25 indicators', () => {
  const tasks = nodes(revision1).find(({ id }) => id === 'phan-nhiem-vu')?.children;
  expect(tasks?.map(({ type }) => type)).toEqual(['task', 'task', 'task', 'task']);
  expect(ofType(revision1, 'solution')).toHaveLength(7);
  expect(ofType(revision1, 'phase')).toHaveLength(3);
  for (const document of [revision1, revision2]) {
    const indicators = ofType(document, 'indicator');
    expect(indicators.length).toBeGreaterThanOrEqual(20);
    expect(indicators.length).toBeLessThanOrEqual(25);
    expect(new Set(indicators.map(({ fields }) => fields.code)).size).toBe(indicators.length);
  }
});

test('the draft is as long as a provincial one: 5,000 to 8,000 words', () => {
  const length = nodes(revision1)
    .flatMap(({ fields }) => Object.values(fields))
    .filter((value) => typeof value === 'string')
    .join(' ')
    .split(/\s+/).length;
  expect(length).toBeGreaterThan(5000);
  expect(length).toBeLessThan(8000);
});

test('the general objective sprawls as reported and is short in the second revision', () => {
  const text = (root: PlanNode) =>
    the(root, 'objective', 'muc-tieu-tong-quat').fields.text as string;
  expect(text(revision1).match(/\.(?= |$)/g)).toHaveLength(5);
  expect(text(revision1).length).toBeGreaterThan(770);
  expect(words(text(revision1)).length).toBeGreaterThan(165);
  expect(words(text(revision2)).length).toBeLessThanOrEqual(120);
});

describe('a defect planted in the first revision is gone in the second', () => {
  test('awareness, communication and the first phase say the same', () => {
    const awareness = (root: PlanNode) =>
      the(root, 'solution', 'gp-nhan-thuc').fields.text as string;
    const first = (root: PlanNode) => the(root, 'phase', 'gd-khoi-dong').fields.focus as string;
    const line = first(revision1)
      .split('\n')
      .find((candidate) => candidate.includes('tuyên truyền')) as string;
    const other = the(revision1, 'solution', 'gp-tuyen-truyen').fields.text as string;
    expect(contained(awareness(revision1), other)).toBeGreaterThanOrEqual(0.7);
    expect(contained(line, awareness(revision1))).toBeGreaterThanOrEqual(0.7);
    expect(nodes(revision2).some(({ id }) => id === 'gp-tuyen-truyen')).toBe(false);
    for (const rest of first(revision2)
      .split('\n')
      .filter((candidate) => candidate !== ''))
      expect(contained(rest, awareness(revision2))).toBeLessThan(0.5);
  });

  test.each(['y tế', 'giáo dục', 'giao thông', 'môi trường'])('no task covers %s', (sector) => {
    const phase = the(revision1, 'phase', 'gd-tang-toc').fields.focus;
    const tasks = (root: PlanNode) =>
      ofType(root, 'task')
        .map(({ fields }) => `${fields.title} ${fields.text}`.toLowerCase())
        .join(' ');
    expect(phase).toContain(sector);
    expect(tasks(revision1)).not.toContain(sector);
    expect(tasks(revision2)).toContain(sector);
  });

  test('the digital economy and society come only in the last phase, after the plan’s period', () => {
    for (const id of ['nv-kinh-te-so', 'nv-xa-hoi-so']) {
      expect(the(revision1, 'task', id).fields.phases).toEqual(['gd-phat-trien']);
      expect(the(revision2, 'task', id).fields.phases).toContain('gd-khoi-dong');
    }
    const last = the(revision1, 'phase', 'gd-phat-trien').fields;
    expect(last.firstYear).toBeGreaterThan(revision1.fields.periodTo as number);
    const within = ofType(revision2, 'phase').filter(
      ({ fields }) => (fields.lastYear ?? 0) <= (revision2.fields.periodTo as number),
    );
    expect(within.map(({ fields }) => [fields.firstYear, fields.lastYear])).toEqual([
      [2021, 2022],
      [2023, 2024],
      [2025, 2025],
    ]);
  });

  test('“58 NQ/TW”, “tình thần” and two ways of writing the province', () => {
    for (const wrong of ['58 NQ/TW', 'tình thần', 'Thanh Hoá']) {
      expect(written(revision1)).toContain(wrong);
      expect(written(revision2)).not.toContain(wrong);
    }
    expect(written(revision1)).toContain('Thanh Hóa');
  });

  test('figures are older than June 2021', () => {
    const dates = (root: PlanNode) =>
      ofType(root, 'figure').map(({ fields }) => fields.asOf as string);
    for (const date of dates(revision1)) expect(date < '2021-06').toBe(true);
    expect(dates(revision2).filter((date) => date < '2021-06')).toEqual(['2019-04-01']);
    for (const { fields } of ofType(revision2, 'figure')) expect(fields.source).toBeTruthy();
  });

  test('indicators stand without baseline, method or justification', () => {
    const bare = (root: PlanNode) =>
      ofType(root, 'indicator').filter(
        ({ fields: f }) =>
          (f.baselineValue === undefined && !f.baselineText) ||
          !f.baselineSource ||
          !f.method ||
          !f.justification ||
          !f.superiorCriterion ||
          !f.legalBases?.length,
      );
    expect(bare(revision1).length).toBeGreaterThan(10);
    // CT07 follows the ministry's yearly ranking: the index itself is its criterion.
    expect(bare(revision2).map(({ id }) => id)).toEqual([]);
  });

  test('specific objectives don’t rest on Resolution 58-NQ/TW', () => {
    const citing = (root: PlanNode) =>
      ofType(root, 'objective').filter(({ fields }) => fields.legalBases?.includes('cc-nq-58'));
    expect(citing(revision1)).toHaveLength(0);
    expect(citing(revision2)).toHaveLength(ofType(revision2, 'objective').length);
  });
});

test('what the tasks cost is what the budget gives, source by source, in both revisions', () => {
  for (const document of [revision1, revision2]) {
    const sums: Record<string, number> = {};
    for (const { fields: f } of ofType(document, 'budget-line'))
      sums[`${f.source}`] = (sums[`${f.source}`] ?? 0) + (f.amount ?? 0);
    for (const { fields: f } of ofType(document, 'task'))
      if (f.fundingAmount)
        sums[`${f.fundingSource}`] = (sums[`${f.fundingSource}`] ?? 0) - f.fundingAmount;
    expect(sums).toEqual({ central: 0, local: 0, enterprise: 0 });
  }
});

/** Share of the syllable pairs of the shorter text that stand in the other too. */
function contained(a: string, b: string): number {
  const pairs = (text: string): ReadonlySet<string> => {
    const all = words(plainText(text));
    return new Set(all.slice(1).map((word, index) => `${all[index]} ${word}`));
  };
  const [few, many] = [pairs(a), pairs(b)].sort((x, y) => x.size - y.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  return [...few].filter((pair) => many.has(pair)).length / few.size;
}
