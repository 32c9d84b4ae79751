import { ActionIcon, Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Instance, PlanView } from '../../../schemas/types.ts';
import { CrossIcon, PlusIcon } from '../../components/icons.tsx';
import { Sheet } from '../../components/page.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useUnsavedGuard } from '../../components/unsaved-guard.tsx';
import { useT } from '../../i18n.tsx';
import { useWrite } from '../../queries.ts';
import { focusFirstError } from '../parts/first-error.ts';
import looks from '../parts/looks.module.css';
import {
  addInstance,
  faultOfInstance,
  type InstanceLine,
  instanceNames,
  moveInstance,
  toInstanceLines,
} from './instance-list.ts';
import styles from './instances-editor.module.css';

interface Props {
  readonly plan: PlanView;
  readonly instances: readonly Instance[];
  /** The one that the plan is before, from 0. */
  readonly instance: number;
}

/**
 * The instances that a plan goes through, first to last. Those that have had it, or have it now,
 * stay as they are.
 */
export function InstancesEditor({ plan, instances, instance }: Props) {
  const t = useT();
  const save = useWrite('setInstances', { planId: plan.id });
  const [lines, setLines] = useState<readonly InstanceLine[]>(() => toInstanceLines(instances));
  const [tried, setTried] = useState(false);
  const fixed = plan.round > 0 && instances.length > 0 ? instance + 1 : 0;
  const names = instanceNames(lines);
  const changed = JSON.stringify(names) !== JSON.stringify(instances.map(({ name }) => ({ name })));
  useUnsavedGuard(changed);

  function submit(form: HTMLFormElement) {
    setTried(true);
    if (lines.some((_, index) => faultOfInstance(lines, index) !== undefined))
      return focusFirstError(form);
    // A promise, since the form is made anew once the chain has been asked for again. The error is
    // shown below.
    save.mutateAsync({ instances: names }).then(
      () => notifications.show({ message: t('rounds.instances.saved') }),
      () => undefined,
    );
  }

  return (
    <form
      className={styles.instancesForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) submit(event.currentTarget);
      }}
    >
      <h2>{t('rounds.instances.title')}</h2>
      <p className={looks.quiet}>{t('rounds.instances.lead')}</p>
      <Sheet>
        <div className={styles.instancesBody}>
          <ol className={`plain-list ${styles.instanceLines}`}>
            {lines.map((line, index) => (
              <Line
                key={line.key}
                line={line}
                number={index + 1}
                fixed={index < fixed}
                error={tried ? faultOf(lines, index) : undefined}
                onName={(name) => setLines(lines.with(index, { ...line, name }))}
                onMove={(by) => setLines(moveInstance(lines, index, by, fixed))}
                onRemove={() => setLines(lines.toSpliced(index, 1))}
              />
            ))}
          </ol>
          {fixed > 0 && <p className={looks.quiet}>{t('rounds.instances.fixed')}</p>}
          <Button
            variant="default"
            leftSection={<PlusIcon size={16} />}
            disabled={lines.length >= 10}
            onClick={() => setLines(addInstance(lines))}
          >
            {t('rounds.instances.add')}
          </Button>
        </div>
      </Sheet>
      {save.error !== null && <ProblemNotice error={save.error} />}
      <Button type="submit" loading={save.isPending} disabled={!changed}>
        {t('rounds.instances.save')}
      </Button>
    </form>
  );

  function faultOf(all: readonly InstanceLine[], index: number): string | undefined {
    const key = faultOfInstance(all, index);
    return key === undefined ? undefined : t(key);
  }
}

interface LineProps {
  readonly line: InstanceLine;
  readonly number: number;
  readonly fixed: boolean;
  readonly error: string | undefined;
  readonly onName: (name: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function Line({ line, number, fixed, error, onName, onMove, onRemove }: LineProps) {
  const t = useT();
  const act = (label: string, shape: React.ReactNode, onClick: () => void) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      aria-label={label}
      disabled={fixed}
      onClick={onClick}
    >
      {shape}
    </ActionIcon>
  );
  return (
    <li className={styles.instanceLine}>
      <TextInput
        label={t('rounds.instances.name', { number })}
        placeholder={t('rounds.instances.placeholder')}
        lang="vi"
        value={line.name}
        disabled={fixed}
        error={error}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <span className={styles.instanceActs}>
        {act(t('rounds.instances.up', { number }), <span aria-hidden="true">↑</span>, () =>
          onMove(-1),
        )}
        {act(t('rounds.instances.down', { number }), <span aria-hidden="true">↓</span>, () =>
          onMove(1),
        )}
        {act(t('rounds.instances.remove', { number }), <CrossIcon size={16} />, onRemove)}
      </span>
    </li>
  );
}
