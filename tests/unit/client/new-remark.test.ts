import {
  anchorWithWords,
  dueRequest,
  emptyRemark,
  kindsFor,
  toRemarkRequest,
} from '../../../client/plan/remark/new-remark.ts';
import type { ConsultationView } from '../../../schemas/types.ts';

const anchor = { nodeId: 'n' };
const none = { comment: false, direct: false, record: false, consultations: [], reason: undefined };
const chair = { ...none, comment: true, direct: true };
const secretary = { ...none, record: true };

describe('a new remark', () => {
  test('is a directive first for the chair, never one for the secretary', () => {
    expect(kindsFor(chair)[0]).toBe('directive');
    expect(kindsFor(secretary)).not.toContain('directive');
  });

  test('carries priority and due date only as a directive', () => {
    const directive = { ...emptyRemark(chair, 'r1'), text: ' Bổ sung. ', due: 'trong tuần tới' };
    expect(toRemarkRequest(directive, anchor, chair)).toEqual({
      id: 'r1',
      kind: 'directive',
      text: 'Bổ sung.',
      anchor,
      priority: 'must',
      due: { said: 'trong tuần tới' },
    });
    expect(toRemarkRequest({ ...directive, kind: 'question' }, anchor, chair)).toEqual({
      id: 'r1',
      kind: 'question',
      text: 'Bổ sung.',
      anchor,
    });
  });

  test('of the secretary names who spoke: a member, or a guest by office and agency', () => {
    const remark = { ...emptyRemark(secretary, 'r2'), text: 'Ý kiến', speaker: 'tv1' };
    expect(toRemarkRequest(remark, anchor, secretary).onBehalfOf).toEqual({ accountId: 'tv1' });
    const guest = { ...remark, speaker: 'guest', office: 'Giám đốc ', agency: 'Sở Y tế' };
    expect(toRemarkRequest(guest, anchor, secretary).onBehalfOf).toEqual({
      office: 'Giám đốc',
      agency: 'Sở Y tế',
    });
  });

  test('takes a day of the calendar as a date and other words as they were said', () => {
    expect(dueRequest('25/6/2021')).toEqual({ date: '2021-06-25' });
    expect(dueRequest('10 ngày làm việc')).toEqual({ said: '10 ngày làm việc' });
  });

  test('finds words typed by hand in the field that has them', () => {
    const fields = [
      { field: 'title', text: 'Hạ tầng số' },
      { field: 'text', text: 'Phủ sóng 5G toàn tỉnh' },
    ];
    expect(anchorWithWords(anchor, 'sóng 5G', fields)).toEqual({
      nodeId: 'n',
      field: 'text',
      quote: { exact: 'sóng 5G', prefix: 'Phủ ', suffix: ' toàn tỉnh', start: 4 },
    });
    expect(anchorWithWords(anchor, '', fields)).toBe(anchor);
    expect(anchorWithWords(anchor, 'không có', fields)).toBeUndefined();
  });
});

describe('a remark of an agency that is asked', () => {
  const asked: ConsultationView = {
    number: 2,
    revision: 1,
    title: 'Lấy ý kiến',
    openedAt: '2021-06-14T01:00:00.000Z',
    openedBy: { accountId: 'tk', name: 'Thư ký', office: 'Chuyên viên', agency: 'Văn phòng' },
    due: { date: '2021-06-21' },
    silenceAgrees: false,
    sealed: false,
    open: true,
    daysLeft: 7,
    workingDaysLeft: 5,
    roster: [],
    acts: ['comment'],
  };
  const invited = { ...none, consultations: [asked] };

  test('answers the consultation unless its author speaks for themselves', () => {
    const both = { ...invited, comment: true };
    const remark = { ...emptyRemark(both, 'r3'), text: 'Ý kiến' };
    expect(toRemarkRequest(remark, anchor, both)).toMatchObject({ consultation: 2 });
    expect(toRemarkRequest({ ...remark, consultation: 0 }, anchor, both)).not.toHaveProperty(
      'consultation',
    );
    // Outside a review there is nothing else that it could be.
    expect(toRemarkRequest({ ...remark, consultation: 0 }, anchor, invited)).toMatchObject({
      consultation: 2,
    });
  });

  test('is never a directive, and forgets a consultation that is over', () => {
    expect(kindsFor(invited)).not.toContain('directive');
    const kept = { ...emptyRemark(invited, 'r4'), text: 'Ý kiến', consultation: 9 };
    expect(toRemarkRequest(kept, anchor, { ...invited, comment: true })).not.toHaveProperty(
      'consultation',
    );
  });

  test('is the secretary’s to record only on behalf of who spoke', () => {
    const both = { ...secretary, consultations: [asked] };
    const remark = { ...emptyRemark(both, 'r5'), text: 'Ý kiến', speaker: 'tv1' };
    expect(remark.consultation).toBe(0);
    expect(toRemarkRequest({ ...remark, consultation: 2 }, anchor, both)).toMatchObject({
      consultation: 2,
      onBehalfOf: { accountId: 'tv1' },
    });
  });
});
