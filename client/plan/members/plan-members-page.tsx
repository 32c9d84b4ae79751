import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Member, Membership, PlanView, Role } from '../../../schemas/types.ts';
import {
  firstBadLine,
  type MemberLine,
  MembersEditor,
  toLines,
  toMemberships,
} from '../../components/members-editor.tsx';
import { Sheet } from '../../components/page.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useUnsavedGuard } from '../../components/unsaved-guard.tsx';
import { useT } from '../../i18n.tsx';
import { useRead, useWrite } from '../../queries.ts';
import { may } from '../parts/plan-access.ts';
import { InstancesEditor } from '../rounds/instances-editor.tsx';
import styles from './plan-members-page.module.css';

/**
 * Thành phần: who takes part in the plan; changed by the head, the secretary and administrators,
 * read by all.
 */
export function PlanMembersPage({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{t('members.title')}</h2>
      {may(plan, 'set-members') ? <EditedMembers plan={plan} /> : <ListedMembers plan={plan} />}
      {may(plan, 'set-instances') && <Instances plan={plan} />}
    </div>
  );
}

/** The chain of instances below the people, since a chair may belong to one of them. */
function Instances({ plan }: { readonly plan: PlanView }) {
  const rounds = useRead('getRounds', { planId: plan.id });
  if (rounds.data === undefined) return null;
  const { instances, instance } = rounds.data;
  return (
    <InstancesEditor
      key={JSON.stringify(instances)}
      plan={plan}
      instances={instances}
      instance={instance}
    />
  );
}

function EditedMembers({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  const accounts = useRead('getAccounts');
  const rounds = useRead('getRounds', { planId: plan.id });
  const save = useWrite('setMembers', { planId: plan.id });
  const isMine = ({ role }: Membership) => plan.settableRoles.includes(role);
  const mine = toLines(plan.members.filter(isMine));
  const others = plan.members.filter((member) => !isMine(member));
  const [lines, setLines] = useState<readonly MemberLine[]>(mine);
  const [checked, setChecked] = useState(false);
  const changed = JSON.stringify(toMemberships(lines)) !== JSON.stringify(toMemberships(mine));
  const nobody = lines.length + others.length === 0;
  const has = (role: Role) => [...lines, ...others].some((member) => member.role === role);
  useUnsavedGuard(changed);

  function submit() {
    setChecked(true);
    if (nobody || firstBadLine(lines) >= 0) return;
    save.mutate(
      { members: toMemberships([...lines, ...toLines(others)]) },
      { onSuccess: () => notifications.show({ message: t('members.saved') }) },
    );
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Sheet>
        <div className={styles.editor}>
          <MembersEditor
            accounts={accounts.data?.accounts ?? []}
            lines={lines}
            onChange={setLines}
            checked={checked}
            settable={plan.settableRoles}
            instances={(rounds.data?.instances ?? []).map(({ name }) => name)}
          />
        </div>
      </Sheet>
      <div className={styles.below} role="status">
        {!has('head') && <p className={styles.warning}>{t('members.missingHead')}</p>}
        {!has('chair') && <p className={styles.warning}>{t('members.missingChair')}</p>}
        {nobody && <p className={styles.warning}>{t('members.needSomebody')}</p>}
      </div>
      {save.error !== null && <ProblemNotice error={save.error} onRetry={submit} />}
      <Button
        type="submit"
        className={styles.save ?? ''}
        loading={save.isPending}
        disabled={!changed}
      >
        {t('members.save')}
      </Button>
      {others.length > 0 && (
        <section className={styles.others}>
          <h3 className={styles.othersTitle}>{t('members.others')}</h3>
          <MemberList members={others} />
          <p className={styles.below}>{t('members.ownSide')}</p>
        </section>
      )}
    </form>
  );
}

function ListedMembers({ plan }: { readonly plan: PlanView }) {
  const t = useT();
  return (
    <>
      <MemberList members={plan.members} />
      <p className={styles.below}>{t('members.readOnly')}</p>
    </>
  );
}

function MemberList({ members }: { readonly members: readonly Member[] }) {
  const t = useT();
  return (
    <Sheet>
      <ul className="plain-list">
        {members.map((member) => (
          <li
            key={`${member.accountId} ${member.role} ${member.instance ?? ''}`}
            className={styles.member}
          >
            <span className={styles.role}>
              {t(`common.role.${member.role}`)}
              {member.instance !== undefined && <span lang="vi">{` – ${member.instance}`}</span>}
            </span>
            <span>
              <span className={styles.name}>{member.name}</span>
              <span className={styles.office}>
                {member.office}, {member.agency}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
