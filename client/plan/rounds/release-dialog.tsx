import { notifications } from '@mantine/notifications';
import type { CommentView, ConsultationView } from '../../../schemas/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { showDate } from '../../format.ts';
import { useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import looks from '../parts/looks.module.css';
import { isSealedNow } from '../remark/consultation-model.ts';
import styles from './release-dialog.module.css';

interface Props {
  readonly planId: string;
  readonly consultation: ConsultationView;
  readonly drafts: readonly CommentView[];
  readonly placeOf: (nodeId: string) => string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Before the agency's answer goes out: all that goes out with it, one under the other. */
export function ReleaseDialog(props: Props) {
  const { planId, consultation, drafts, placeOf, opened, onClose } = props;
  const t = useT();
  const { number, revision, due } = consultation;
  const release = useWrite('releaseRemarks', { planId, number });
  const agency = consultation.agency ?? '';
  const count = drafts.length;
  const agrees = count === 0;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={agrees ? t('rounds.release.agreeTitle') : t('rounds.release.title', { count, agency })}
      detail={
        agrees
          ? t('rounds.release.agreeDetail', { agency, number: revision })
          : t('rounds.release.detail')
      }
      action={agrees ? t('rounds.release.agree') : t('rounds.release.submit', { count })}
      busy={release.isPending}
      error={release.error}
      onConfirm={() => {
        if (release.isPending) return;
        release.mutateAsync(undefined).then(
          () => {
            notifications.show({
              message: agrees ? t('rounds.release.doneAgree') : t('rounds.release.done', { count }),
            });
            onClose();
          },
          () => undefined,
        );
      }}
    >
      {!agrees && (
        <ol className={styles.releaseList}>
          {drafts.map((draft) => (
            <li key={draft.id}>
              <p className={looks.quiet}>
                {t(`common.remarkKind.${draft.kind}`)}
                {' · '}
                {t('rounds.release.by', {
                  name: draft.author.name,
                  place: placeOf(draft.place.nodeId) || t('rounds.release.whole'),
                })}
              </p>
              <p className={looks.asTyped} lang="vi">
                {draft.text}
              </p>
            </li>
          ))}
        </ol>
      )}
      {!agrees && isSealedNow(consultation) && (
        <p>{t('rounds.release.sealed', { day: showDate(due.date) })}</p>
      )}
    </ConfirmDialog>
  );
}
