import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { PlanView } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { breakpoints } from '../../breakpoints.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useT } from '../../i18n.tsx';
import { useRead } from '../../queries.ts';
import dialog from '../parts/dialog.module.css';
import { may } from '../parts/plan-access.ts';
import { seesDraft } from '../parts/sees-draft.ts';
import { PackSection } from './pack-section.tsx';
import { papersOfPlan, papersOfVersion } from './paper-list.ts';
import { PaperTable } from './paper-table.tsx';
import styles from './papers-dialog.module.css';
import { VersionPicker } from './version-picker.tsx';

interface Props {
  readonly plan: PlanView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Hồ sơ: every paper of the plan in one place. */
export function PapersDialog({ plan, opened, onClose }: Props) {
  const t = useT();
  const narrow = useMediaQuery(breakpoints.narrow);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('papers.title')}
      size="min(760px, 94vw)"
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ title: dialog.dialogTitle }}
    >
      <Papers plan={plan} />
    </Modal>
  );
}

function Papers({ plan }: Pick<Props, 'plan'>) {
  const t = useT();
  const rounds = useRead('getRounds', { planId: plan.id }).data?.rounds;
  const [at, setAt] = useState<DocumentRef>(plan.revisions === 0 ? 'draft' : plan.revisions);
  const versions: readonly DocumentRef[] = [
    ...plan.revisionList.map(({ number }) => number).reverse(),
    ...(seesDraft(plan) ? (['draft'] as const) : []),
  ];
  return (
    <div className={styles.papers}>
      {may(plan, 'read') && versions.length === 0 && (
        <EmptyState title={t('papers.none.title')} detail={t('papers.none.detail')} />
      )}
      {may(plan, 'read') && versions.length > 0 && (
        <>
          <VersionPicker plan={plan} versions={versions} at={at} onVersion={setAt} />
          {at === 'draft' ? (
            <p>{t('papers.pack.notYet')}</p>
          ) : (
            <PackSection key={at} plan={plan} number={at} />
          )}
          <PaperTable heading={t('papers.ofVersion')} papers={papersOfVersion(plan, at, rounds)} />
        </>
      )}
      <PaperTable heading={t('papers.ofPlan')} papers={papersOfPlan(plan)} />
    </div>
  );
}
