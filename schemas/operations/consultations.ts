import type { Operations } from './operation.ts';

/** Asking agencies, voting, signing sections off, meetings, instances. */
export const consultationOperations = {
  openConsultation: {
    method: 'post',
    path: '/plans/:planId/consultations',
    summary: 'Ask agencies for their opinion on the latest revision',
    body: 'OpenConsultationRequest',
    status: 201,
    answer: 'RoundsView',
    refusals: [409, 422],
  },
  closeConsultation: {
    method: 'post',
    path: '/plans/:planId/consultations/:number/close',
    summary: 'End a consultation',
    answer: 'RoundsView',
    refusals: [409, 422],
  },
  remindAgencies: {
    method: 'post',
    path: '/plans/:planId/consultations/:number/remind',
    summary: 'Remind the agencies that owe an answer',
    body: 'RemindRequest',
    answer: 'RoundsView',
    refusals: [409, 422],
  },
  seeConsultation: {
    method: 'post',
    path: '/plans/:planId/consultations/:number/seen',
    summary: 'The invited agency opened it',
    answer: 'RoundsView',
    refusals: [409, 422],
  },
  declineConsultation: {
    method: 'post',
    path: '/plans/:planId/consultations/:number/decline',
    summary: 'The invited agency is not the right one',
    body: 'DeclineRequest',
    answer: 'RoundsView',
    refusals: [409, 422],
  },
  releaseRemarks: {
    method: 'post',
    path: '/plans/:planId/consultations/:number/release',
    summary: 'The agency’s head lets its remarks go out; none means that it agrees',
    answer: 'RoundsView',
    refusals: [409, 422],
  },
  reviseComment: {
    method: 'put',
    path: '/plans/:planId/comments/:commentId',
    summary: 'Rewrite a remark that is still held',
    body: 'ReviseCommentRequest',
    answer: 'CommentView',
    refusals: [409, 422],
  },
  discardComment: {
    method: 'delete',
    path: '/plans/:planId/comments/:commentId',
    summary: 'Drop a remark that is still held',
    status: 204,
    refusals: [409],
  },
  castVote: {
    method: 'put',
    path: '/plans/:planId/vote',
    summary: 'Phiếu lấy ý kiến of a member',
    body: 'VoteRequest',
    answer: 'RoundsView',
    refusals: [409, 422],
  },
  signSection: {
    method: 'put',
    path: '/plans/:planId/sections/:sectionId/sign-off',
    summary: 'Agree with a section',
    answer: 'RoundsView',
    refusals: [409, 422],
  },
  unsignSection: {
    method: 'delete',
    path: '/plans/:planId/sections/:sectionId/sign-off',
    summary: 'Take an agreement back',
    answer: 'RoundsView',
    refusals: [409, 422],
  },
  setMeeting: {
    method: 'put',
    path: '/plans/:planId/meeting',
    summary: 'The meeting that takes the revision under review',
    body: 'SetMeetingRequest',
    answer: 'RoundsView',
    refusals: [409, 422],
  },
  setInstances: {
    method: 'put',
    path: '/plans/:planId/instances',
    summary: 'The instances that the plan goes through',
    body: 'SetInstancesRequest',
    answer: 'RoundsView',
    refusals: [409, 422],
  },
  getDue: {
    method: 'get',
    path: '/due',
    summary: 'The day that words mean, counted from today in working days',
    query: {
      said: {
        description:
          'như lời nói: “5 ngày làm việc”, “trong tuần tới” / as said: “in 5 working days”, “next week”',
        pattern: '^.{1,200}$',
        required: true,
      },
    },
    answer: 'Due',
    refusals: [422],
  },
  getMeetings: {
    method: 'get',
    path: '/meetings',
    summary: 'Meetings with their agendas',
    answer: 'AgendaView',
  },
} as const satisfies Operations;

export type ConsultationOperations = typeof consultationOperations;
