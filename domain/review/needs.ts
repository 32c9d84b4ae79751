import type { Comment } from '../../schemas/types.ts';
import type { Need } from '../refusal.ts';
import { saysSomething } from '../text/says.ts';
import type { Gate } from './gate.ts';
import { isConsultationOpen } from './roster.ts';
import { answeredBy } from './same-as.ts';
import type { PlanState } from './state.ts';

/** A hard need forbids the act; a soft one only asks for a reason. */
export type FoundNeed = Need & { readonly hard: boolean };
type Check = (state: PlanState, input: ActInput) => FoundNeed | undefined;

/**
 * What a person adds to an act that may meet a need: reasons; and what the act is checked against.
 */
export interface ActInput {
  /** For leaving remarks unanswered. */
  readonly unansweredReason?: string | undefined;
  /** For approving over directives that are not met. */
  readonly unmetReason?: string | undefined;
  /** Those directives; absent where it isn't checked. */
  readonly unmet?: readonly Comment[] | undefined;
  /** The result of checking the answers against the draft; absent where it isn't checked. */
  readonly gate?: Gate | undefined;
}

export type NeedName =
  | 'title'
  | 'sections'
  | 'directives-answered'
  | 'repeated-answered'
  | 'remarks-answered'
  | 'claims-proven'
  | 'changes-explained'
  | 'a-due-date'
  | 'a-revision'
  | 'an-open-consultation'
  | 'no-reopened-directive'
  | 'consultations-over'
  | 'unmet-explained'
  | 'a-remark'
  | 'an-unreleased-answer';

/** Whether a remark still waits for the drafting side's answer. */
export const awaitsAnswer = (comment: Comment): boolean =>
  comment.status === 'open' || comment.status === 'reopened';

const ids = (comments: readonly Comment[]): readonly string[] =>
  comments.map((comment) => comment.id);

/**
 * Returns directives answered as "the same as" another, where that has no answer or leads back to
 * them.
 */
const withoutAnswer = (comments: readonly Comment[]): readonly Comment[] => {
  const found = comments.flatMap((comment) => {
    const { kind, status, response } = comment;
    if (kind !== 'directive' || status !== 'answered' || response?.disposition !== 'same-as')
      return [];
    const answering = answeredBy(comments, comment);
    if (!answering) return [comment];
    return answering.response || (answering.kind === 'directive' && awaitsAnswer(answering))
      ? []
      : [answering];
  });
  return [...new Set(found)];
};

/** What an act may still need, one check a need; a check returns undefined when it is met. */
export const NEEDS: Readonly<Record<NeedName, Check>> = {
  title: ({ draft }) =>
    draft.fields.title?.trim()
      ? undefined
      : {
          code: 'title-missing',
          hard: true,
          message: {
            vi: 'Dự thảo chưa có tên. Điền tên ở phần Thông tin chung.',
            en: 'The plan has no title. Fill it in under general information.',
          },
        },

  sections: ({ draft }) =>
    draft.children.length > 0
      ? undefined
      : {
          code: 'sections-missing',
          hard: true,
          message: {
            vi: 'Dự thảo chưa có phần nào. Thêm ít nhất một phần.',
            en: 'The plan has no sections. Add at least one.',
          },
        },

  'directives-answered': ({ comments }) => {
    const open = comments.filter(
      (comment) => comment.kind === 'directive' && awaitsAnswer(comment),
    );
    if (open.length === 0) return undefined;
    return {
      code: 'directives-unanswered',
      hard: true,
      commentIds: ids(open),
      message: {
        vi: `Còn ${open.length} ý kiến chỉ đạo chưa trả lời. Trả lời hết các ý kiến chỉ đạo rồi mới trình lại được.`,
        en: `${open.length} directives are unanswered. Answer every directive before submitting again.`,
      },
    };
  },

  'repeated-answered': ({ comments }) => {
    const open = withoutAnswer(comments);
    if (open.length === 0) return undefined;
    const numbers = open.map(({ number }) => number).join(', ');
    return {
      code: 'repeated-unanswered',
      hard: true,
      commentIds: ids(open),
      message: {
        vi: `Ý kiến số ${numbers} chưa trả lời, mà có ý kiến chỉ đạo được trả lời là trùng với ý kiến đó. Trả lời ý kiến đó, hoặc trả lời thẳng ý kiến chỉ đạo.`,
        en: `Remark ${numbers} is unanswered, and a directive is answered as the same as it. Answer that remark, or the directive itself.`,
      },
    };
  },

  'remarks-answered': ({ comments }, { unansweredReason }) => {
    const open = comments.filter(
      (comment) => comment.kind !== 'directive' && awaitsAnswer(comment),
    );
    if (open.length === 0 || saysSomething(unansweredReason)) return undefined;
    return {
      code: 'remarks-unanswered',
      hard: false,
      commentIds: ids(open),
      message: {
        vi: `Còn ${open.length} ý kiến góp ý chưa trả lời. Trả lời, hoặc nêu lý do chưa trả lời khi trình.`,
        en: `${open.length} remarks are unanswered. Answer them, or give the reason when submitting.`,
      },
    };
  },

  'claims-proven': (_state, { gate }) => {
    const unproven = gate?.unproven ?? [];
    if (unproven.length === 0) return undefined;
    const numbers = unproven.map(({ comment }) => comment.number).join(', ');
    return {
      code: 'claims-unproven',
      hard: true,
      commentIds: ids(unproven.map(({ comment }) => comment)),
      message: {
        vi: `Trả lời chưa được thể hiện trong dự thảo: ý kiến số ${numbers}. Đã tiếp thu toàn bộ hoặc một phần thì sửa nội dung, hoặc chọn thay đổi thực hiện ý kiến; đã có trong dự thảo thì nêu đoạn đã có; chỉ đạo có tiêu chí kiểm tra thì tiêu chí phải đạt. Nếu không, đổi thành “giải trình” và nêu lý do.`,
        en: `The draft does not show what is answered to remarks ${numbers}. Of what is accepted, in full or in part, change the text or name the change that carries it out; of what is already there, name the passage; the check of a directive has to be met. Otherwise answer “explained”, with the reason.`,
      },
    };
  },

  'changes-explained': ({ explained }, { gate }) => {
    const open = (gate?.unrequested ?? []).filter(
      ({ sectionId }) => !saysSomething(explained[sectionId]),
    );
    if (open.length === 0) return undefined;
    return {
      code: 'changes-unexplained',
      hard: false,
      message: {
        vi: `${open.length} phần đã thay đổi không do ý kiến nào. Nêu lý do thay đổi của từng phần.`,
        en: `${open.length} sections changed though no remark asked for it. Say why, for each.`,
      },
    };
  },

  'a-revision': ({ revisions }) =>
    revisions.length > 0
      ? undefined
      : {
          code: 'no-revision',
          hard: true,
          message: {
            vi: 'Chưa có dự thảo nào được trình; chỉ lấy ý kiến về dự thảo đã trình.',
            en: 'Nothing was submitted yet; agencies are asked about a submitted revision.',
          },
        },

  'an-open-consultation': ({ consultations }) =>
    consultations.some(isConsultationOpen)
      ? undefined
      : {
          code: 'no-open-consultation',
          hard: true,
          message: {
            vi: 'Không có đợt lấy ý kiến nào đang mở.',
            en: 'No consultation is open.',
          },
        },

  'a-due-date': ({ due }) =>
    due
      ? undefined
      : {
          code: 'no-due-date',
          hard: true,
          message: {
            vi: 'Dự thảo chưa có thời hạn hoàn thiện.',
            en: 'The plan has no due date.',
          },
        },

  'no-reopened-directive': ({ comments }) => {
    const open = comments.filter(
      (comment) => comment.kind === 'directive' && awaitsAnswer(comment),
    );
    if (open.length === 0) return undefined;
    return {
      code: 'directives-open',
      hard: true,
      commentIds: ids(open),
      message: {
        vi: `Còn ${open.length} ý kiến chỉ đạo mới nêu hoặc được mở lại. Trả lại để hoàn thiện, hoặc xác nhận các ý kiến đó trước khi phê duyệt.`,
        en: `${open.length} directives are new or reopened. Return the plan, or confirm them before approving.`,
      },
    };
  },

  'consultations-over': ({ consultations }) => {
    const open = consultations.filter(isConsultationOpen);
    if (open.length === 0) return undefined;
    const titles = open.map(({ title }) => `“${title}”`).join(', ');
    return {
      code: 'consultations-open',
      hard: true,
      message: {
        vi: `Đợt lấy ý kiến ${titles} chưa kết thúc, có thể còn ý kiến chưa công bố. Kết thúc đợt lấy ý kiến để xem hết ý kiến đã gửi, rồi mới phê duyệt.`,
        en: `The consultation ${titles} is still open, and may hold remarks not yet shown. Close it to see all that was sent, then approve.`,
      },
    };
  },

  'unmet-explained': (_state, { unmet = [], unmetReason }) => {
    if (unmet.length === 0 || saysSomething(unmetReason)) return undefined;
    const numbers = unmet.map(({ number }) => number).join(', ');
    return {
      code: 'directives-unmet',
      hard: false,
      commentIds: ids(unmet),
      message: {
        vi: `Ý kiến chỉ đạo bắt buộc thực hiện chưa đạt: số ${numbers}. Nêu lý do vẫn phê duyệt, hoặc trả lại để hoàn thiện.`,
        en: `Directives that must be carried out are not met: ${numbers}. Give the reason for approving all the same, or return the plan.`,
      },
    };
  },

  'a-remark': ({ comments }) =>
    comments.length > 0
      ? undefined
      : {
          code: 'no-remarks',
          hard: true,
          message: { vi: 'Chưa có ý kiến nào.', en: 'There are no remarks yet.' },
        },

  'an-unreleased-answer': ({ comments }) =>
    comments.some((comment) => comment.response && !comment.response.released)
      ? undefined
      : {
          code: 'no-unreleased-answers',
          hard: true,
          message: {
            vi: 'Không có câu trả lời nào chờ gửi.',
            en: 'No answer waits to be released.',
          },
        },
};
