import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AgendaMeeting, splitAgenda } from '../../../client/pages/agenda.ts';
import {
  agenciesOn,
  answeredCount,
  draftsFor,
  isSealedNow,
  lastReminder,
  owing,
  seersOf,
  toAnswer,
} from '../../../client/plan/remark/consultation-model.ts';
import {
  addInstance,
  faultOfInstance,
  moveInstance,
  stateOfInstance,
  toInstanceLines,
} from '../../../client/plan/rounds/instance-list.ts';
import {
  sectionsToSignAgain,
  signedRevision,
} from '../../../client/plan/rounds/sections-signed.ts';
import {
  emptyConsultation,
  faultsOf,
  toOpenRequest,
  withAgency,
} from '../../../client/plan/rounds/typed-consultation.ts';
import {
  faultsOfMeeting,
  localOf,
  toMeetingRequest,
  typedMeeting,
} from '../../../client/plan/rounds/typed-meeting.ts';
import { toVoteRequest, voteFault } from '../../../client/plan/rounds/typed-vote.ts';
import type {
  Actor,
  CommentView,
  ConsultationView,
  Member,
  RosterEntry,
  SectionSigns,
} from '../../../schemas/types.ts';

const FINANCE = 'Sở Tài chính';
const actor = (accountId: string): Actor => ({
  accountId,
  name: accountId,
  office: 'Giám đốc',
  agency: FINANCE,
});
const entry = (agency: string, over: Partial<RosterEntry> = {}): RosterEntry => ({
  agency,
  status: 'invited',
  remarks: 0,
  reminded: [],
  ...over,
});
const consultation = (over: Partial<ConsultationView> = {}): ConsultationView => ({
  number: 1,
  revision: 1,
  title: 'Lấy ý kiến',
  openedAt: '2021-06-14T01:00:00.000Z',
  openedBy: actor('thuky'),
  due: { date: '2021-06-21' },
  silenceAgrees: false,
  sealed: false,
  open: true,
  daysLeft: 7,
  workingDaysLeft: 5,
  roster: [entry(FINANCE)],
  acts: [],
  ...over,
});
const member = (agency: string, role: Member['role'], name = role): Member => ({
  accountId: name,
  name,
  role,
  agency,
  office: 'Giám đốc',
});

describe('a consultation as the browser shows it', () => {
  it('is sealed until its due date is over or it is closed, the last day included', () => {
    expect(isSealedNow({ sealed: true, open: true, daysLeft: 0 })).toBe(true);
    expect(isSealedNow({ sealed: true, open: true, daysLeft: -1 })).toBe(false);
    expect(isSealedNow({ sealed: true, open: false, daysLeft: 3 })).toBe(false);
    expect(isSealedNow({ sealed: false, open: true, daysLeft: 3 })).toBe(false);
  });

  it('is put before those that may answer it, the most pressing first', () => {
    const later = consultation({ number: 2, acts: ['comment'], due: { date: '2021-06-30' } });
    const sooner = consultation({ number: 3, acts: ['comment', 'release'] });
    expect(toAnswer([consultation(), later, sooner]).map(({ number }) => number)).toEqual([3, 2]);
  });

  it('counts as answered by who sent remarks, agreed or declined', () => {
    const declined = { reason: 'Sai', by: actor('x'), at: '2021-06-15T00:00:00.000Z' };
    const roster = [
      entry('A', { releasedAt: '2021-06-15T00:00:00.000Z' }),
      entry('B', { declined }),
      entry('C', { reminded: ['2021-06-16T00:00:00.000Z'] }),
      entry('D', { reminded: ['2021-06-15T00:00:00.000Z', '2021-06-17T00:00:00.000Z'] }),
    ];
    expect(owing(roster).map(({ agency }) => agency)).toEqual(['C', 'D']);
    expect(answeredCount(roster)).toBe(2);
    expect(lastReminder(roster)).toBe('2021-06-17T00:00:00.000Z');
    expect(lastReminder([])).toBeUndefined();
  });

  it('gathers the drafts of the agency alone for its head', () => {
    const comment = (over: object) =>
      ({ id: 'c', author: actor('a'), held: true, consultation: 1, ...over }) as CommentView;
    const other = { ...actor('b'), agency: 'Sở Xây dựng' };
    const list = [
      comment({ id: 'mine' }),
      comment({ id: 'sent', held: false }),
      comment({ id: 'elsewhere', consultation: 2 }),
      comment({ id: 'theirs', author: other }),
    ];
    expect(draftsFor(consultation({ agency: FINANCE }), list).map(({ id }) => id)).toEqual([
      'mine',
    ]);
  });

  it('asks agencies with people who speak for them, and knows who sends', () => {
    const members = [
      member('Sở Thông tin và Truyền thông', 'head'),
      member(FINANCE, 'member'),
      member(FINANCE, 'agency-head'),
      member('Văn phòng', 'observer'),
    ];
    expect(agenciesOn(members)).toEqual([FINANCE]);
    expect(seersOf(members, FINANCE).head?.role).toBe('agency-head');
    expect(seersOf(members, 'Sở Xây dựng')).toEqual({ people: [], head: undefined });
  });
});

describe('the form that asks agencies', () => {
  const blank = emptyConsultation('Lấy ý kiến về dự thảo lần 1');

  it('names each thing that is missing', () => {
    expect(faultsOf({ ...blank, title: ' ', way: 'date' })).toEqual({
      title: 'rounds.form.needName',
      agencies: 'rounds.form.needAgency',
      due: 'rounds.form.needDay',
    });
    expect(faultsOf({ ...blank, agencies: ['A'], way: 'said' })).toEqual({
      due: 'rounds.form.needWords',
    });
    expect(toOpenRequest(blank)).toBeUndefined();
  });

  it('sends a preset in words, and an agency that was written but not added', () => {
    expect(
      toOpenRequest({ ...blank, agencies: ['A'], other: ' Sở  Xây dựng ', way: '5', sealed: true }),
    ).toEqual({
      title: 'Lấy ý kiến về dự thảo lần 1',
      agencies: ['A', 'Sở Xây dựng'],
      due: { said: '5 ngày làm việc' },
      silenceAgrees: false,
      sealed: true,
    });
  });

  it('never asks the same agency twice, however it is written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Sở A', 'sở a', ' Sở  A ', 'Sở B', '')), (names) => {
        const agencies = names.reduce<readonly string[]>(withAgency, []);
        const folded = agencies.map((name) => name.toLocaleLowerCase('vi'));
        expect(new Set(folded).size).toBe(agencies.length);
        expect(agencies).not.toContain('');
      }),
      { numRuns: 50 },
    );
  });
});

describe('a slip', () => {
  it('needs a choice, and the reason for disagreeing', () => {
    expect(voteFault({ choice: '', reason: '' })).toBe('choice');
    expect(voteFault({ choice: 'disagree', reason: ' ' })).toBe('reason');
    expect(toVoteRequest({ choice: 'disagree', reason: ' ' })).toBeUndefined();
    expect(toVoteRequest({ choice: 'agree', reason: ' ' })).toEqual({ choice: 'agree' });
  });
});

describe('sections agreed', () => {
  it('are asked about again from the revision in which they were agreed', () => {
    const sign = (accountId: string, revision: number) => ({
      sectionId: 's',
      revision,
      by: actor(accountId),
      at: '2021-06-15T00:00:00.000Z',
    });
    const section: SectionSigns = {
      sectionId: 's',
      title: 'Lộ trình',
      signed: [sign('b', 3)],
      askAgain: [sign('a', 1)],
      mine: 'ask-again',
    };
    expect(sectionsToSignAgain([section, { ...section, mine: 'signed' }], 'a')).toEqual([
      { sectionId: 's', title: 'Lộ trình', revision: 1 },
    ]);
    expect(signedRevision(section, 'b')).toBe(3);
    expect(signedRevision(section, 'c')).toBeUndefined();
  });
});

describe('a meeting', () => {
  it('is set in the time of Việt Nam, wherever the browser stands', () => {
    const meeting = { id: 'm', title: 'Phiên họp', at: '2021-07-15T01:30:00.000Z', order: 2 };
    expect(localOf(meeting.at)).toBe('2021-07-15T08:30');
    expect(toMeetingRequest(typedMeeting(meeting))).toEqual(meeting);
  });

  it('needs a name, a time, and a whole number for its place on the agenda', () => {
    expect(faultsOfMeeting({ ...typedMeeting(undefined), order: 'đầu' })).toEqual({
      title: 'rounds.meeting.needName',
      at: 'rounds.meeting.needTime',
      order: 'rounds.meeting.badOrder',
    });
  });

  it('is among those to come while it is under way, and then first among the past', () => {
    const at = (id: string, time: string): AgendaMeeting => ({
      meeting: { id, title: id, at: time },
      plans: [],
    });
    const { upcoming, past } = splitAgenda(
      [
        at('old', '2021-06-01T01:00:00Z'),
        at('next', '2021-07-16T01:00:00Z'),
        at('now', '2021-07-15T01:00:00+07:00'),
        at('last', '2021-07-01T01:00:00Z'),
      ],
      new Date('2021-07-15T03:00:00Z'),
    );
    expect(upcoming.map(({ meeting }) => meeting.id)).toEqual(['now', 'next']);
    expect(past.map(({ meeting }) => meeting.id)).toEqual(['last', 'old']);
  });
});

describe('the chain of instances', () => {
  const lines = toInstanceLines([{ name: 'A' }, { name: 'B' }, { name: 'C' }]);

  it('moves what is to come, and leaves what has had the plan where it is', () => {
    const names = (list: typeof lines) => list.map(({ name }) => name).join('');
    expect(names(moveInstance(lines, 2, -1, 1))).toBe('ACB');
    expect(names(moveInstance(lines, 1, -1, 1))).toBe('ABC');
    expect(names(moveInstance(lines, 2, 1, 1))).toBe('ABC');
  });

  it('wants a name of its own for each', () => {
    const more = addInstance(lines);
    expect(faultOfInstance(more, 3)).toBe('rounds.instances.needName');
    expect(faultOfInstance([...lines, { key: 9, name: ' A ' }], 3)).toBe('rounds.instances.twice');
    expect(faultOfInstance(lines, 0)).toBeUndefined();
  });

  it('is passed up to the present one, and whole once the plan is approved', () => {
    expect([0, 1, 2].map((index) => stateOfInstance(index, 1, false))).toEqual([
      'done',
      'current',
      'next',
    ]);
    expect(stateOfInstance(2, 2, true)).toBe('done');
  });
});
