import { notifications } from '@mantine/notifications';
import type { AssignRequest, CommentView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import textButton from '../parts/text-button.module.css';
import { undoOf } from './assigning.ts';

/** How long the way back is offered, in milliseconds. */
const UNDO_MS = 12_000;

/** Assigns remarks, says so, and offers the way back to who had them before. */
export function useAssigning(planId: string) {
  const t = useT();
  const assign = useWrite('assignComments', { planId });
  const undo = async (requests: readonly AssignRequest[]) => {
    try {
      for (const request of requests) await assign.mutateAsync(request);
      notifications.show({ message: t('respond.assign.undone') });
    } catch {
      notifications.show({ message: t('respond.assign.undoFailed') });
    }
  };
  /** Resolves to whether it was done; the error is in `assign.error`. */
  const give = async (
    comments: readonly CommentView[],
    to: Omit<AssignRequest, 'commentIds'>,
    message: string,
  ): Promise<boolean> => {
    const back = undoOf(comments);
    try {
      await assign.mutateAsync({ commentIds: comments.map(({ id }) => id), ...to });
    } catch {
      return false;
    }
    const toast = `assigned-${Date.now()}`;
    notifications.show({
      id: toast,
      autoClose: UNDO_MS,
      message: (
        <span data-part="toast-line">
          {message}{' '}
          <button
            type="button"
            className={textButton.textButton}
            onClick={() => {
              notifications.hide(toast);
              void undo(back);
            }}
          >
            {t('respond.undo')}
          </button>
        </span>
      ),
    });
    return true;
  };
  return { give, isPending: assign.isPending, error: assign.error };
}
