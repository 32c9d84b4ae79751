import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { AccountView, Membership, Role } from '../../schemas/types.ts';
import { useT } from '../i18n.tsx';
import { CrossIcon, PlusIcon } from './icons.tsx';
import styles from './members-editor.module.css';
import { PersonField } from './person-field.tsx';

const ROLES: readonly Role[] = [
  'drafter',
  'head',
  'member',
  'agency-head',
  'chair',
  'secretary',
  'observer',
];

/**
 * A line of the form; `key` stays while the person changes. accountId is empty until somebody is
 * chosen.
 */
export interface MemberLine extends Membership {
  readonly key: number;
}

export function toLines(members: readonly Membership[]): readonly MemberLine[] {
  return members.map(({ accountId, role, office, agency, instance }, key) => ({
    key,
    accountId,
    role,
    office,
    agency,
    ...(instance === undefined ? {} : { instance }),
  }));
}

export function toMemberships(lines: readonly MemberLine[]): readonly Membership[] {
  return lines.map(({ key: _key, ...membership }) => membership);
}

/**
 * The index of the first line that can't be saved (nobody chosen, or the same person in the same
 * role twice); -1 when none.
 */
export function firstBadLine(lines: readonly MemberLine[]): number {
  return lines.findIndex(
    (line, index) => line.accountId === '' || isRepeated(lines.slice(0, index), line),
  );
}

const isRepeated = (before: readonly MemberLine[], line: MemberLine): boolean =>
  before.some(
    (one) =>
      one.accountId === line.accountId && one.role === line.role && one.instance === line.instance,
  );

interface Props {
  readonly accounts: readonly AccountView[];
  readonly lines: readonly MemberLine[];
  readonly onChange: (lines: readonly MemberLine[]) => void;
  /** Whether what is missing is shown already. */
  readonly checked: boolean;
  /** The names of the instances that the plan goes through, where it has some. */
  readonly instances?: readonly string[];
  /** The roles that may be given; all when not said. */
  readonly settable?: readonly Role[];
}

/** Who takes part: role, person from the directory, and the office in which they do. */
export function MembersEditor(props: Props) {
  const { accounts, lines, onChange, checked, instances = [], settable = ROLES } = props;
  const t = useT();
  const given = ROLES.filter((role) => settable.includes(role));
  const roles = given.map((value) => ({ value, label: t(`common.role.${value}`) }));
  const people = useMemo(
    () =>
      accounts.map((account) => ({
        value: account.id,
        label: `${account.name} (${account.login})`,
        disabled: !account.active,
      })),
    [accounts],
  );
  const change = (index: number, line: MemberLine) => onChange(lines.with(index, line));
  const add = () => {
    const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
    const missing = (['drafter', 'head', 'chair', 'member'] as const).find(
      (role) => given.includes(role) && !lines.some((line) => line.role === role),
    );
    const role = missing ?? (given.includes('member') ? 'member' : given[0]);
    if (role) onChange([...lines, { key, accountId: '', role, office: '', agency: '' }]);
  };

  return (
    <div className={styles.editor}>
      <ul className={`plain-list ${styles.lines}`} data-instances={instances.length > 0}>
        {lines.map((line, index) => {
          const account = accounts.find(({ id }) => id === line.accountId);
          const repeated = line.accountId !== '' && isRepeated(lines.slice(0, index), line);
          return (
            <li key={line.key} className={styles.line}>
              <NativeSelect
                label={t('members.role')}
                data={roles}
                value={line.role}
                onChange={(event) =>
                  change(index, { ...line, role: event.currentTarget.value as Role })
                }
              />
              <PersonField
                people={people}
                value={line.accountId}
                error={
                  checked && line.accountId === ''
                    ? t('members.needPerson')
                    : repeated
                      ? t('members.twice')
                      : undefined
                }
                onChange={(accountId) => {
                  const office = accounts.find(({ id }) => id === accountId)?.offices[0];
                  change(index, {
                    ...line,
                    accountId,
                    office: office?.title ?? '',
                    agency: office?.agency ?? '',
                  });
                }}
              />
              <OfficeSelect
                account={account}
                line={line}
                onChange={(office) => change(index, { ...line, ...office })}
              />
              {instances.length > 0 && (
                <InstanceSelect
                  instances={instances}
                  line={line}
                  onChange={(next) => change(index, next)}
                />
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                className={styles.remove ?? ''}
                aria-label={t('members.removeOne', { name: account?.name ?? '' })}
                onClick={() => onChange(lines.toSpliced(index, 1))}
              >
                <CrossIcon size={16} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <Button variant="default" leftSection={<PlusIcon size={16} />} onClick={add}>
        {t('members.add')}
      </Button>
    </div>
  );
}

/** Roles that a person may hold at one instance alone; who drafts does so for all of them. */
const AT_AN_INSTANCE: readonly Role[] = ['chair', 'member', 'agency-head', 'secretary'];

interface InstanceProps {
  readonly instances: readonly string[];
  readonly line: MemberLine;
  readonly onChange: (line: MemberLine) => void;
}

/**
 * The instance at which somebody has their role; an instance no longer in the chain stays shown
 * until it is changed.
 */
function InstanceSelect({ instances, line, onChange }: InstanceProps) {
  const t = useT();
  const { instance = '', ...rest } = line;
  const names =
    instance === '' || instances.includes(instance) ? instances : [...instances, instance];
  const fits = AT_AN_INSTANCE.includes(line.role);
  return (
    <NativeSelect
      label={t('members.instance')}
      disabled={!fits && instance === ''}
      value={instance}
      data={[
        { value: '', label: t('members.anyInstance') },
        ...names.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(event) => {
        const name = event.currentTarget.value;
        onChange(name === '' ? rest : { ...rest, instance: name });
      }}
    />
  );
}

interface OfficeProps {
  readonly account: AccountView | undefined;
  readonly line: MemberLine;
  readonly onChange: (office: Pick<Membership, 'office' | 'agency'>) => void;
}

function OfficeSelect({ account, line, onChange }: OfficeProps) {
  const t = useT();
  const offices = account?.offices ?? [];
  const held = offices.some(({ title, agency }) => title === line.office && agency === line.agency);
  // The office someone held when they joined stays possible, even when they have left it since.
  const shown =
    held || line.office === ''
      ? offices
      : [{ title: line.office, agency: line.agency }, ...offices];
  const current = shown.findIndex(
    ({ title, agency }) => title === line.office && agency === line.agency,
  );
  return (
    <NativeSelect
      label={t('members.office')}
      disabled={account === undefined}
      value={String(current)}
      data={shown.map(({ title, agency }, index) => ({
        value: String(index),
        label: `${title}, ${agency}`,
      }))}
      onChange={(event) => {
        const office = shown[Number(event.currentTarget.value)];
        if (office) onChange({ office: office.title, agency: office.agency });
      }}
    />
  );
}
