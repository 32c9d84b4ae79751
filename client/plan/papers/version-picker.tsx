import { NativeSelect } from '@mantine/core';
import type { PlanView } from '../../../schemas/types.ts';
import type { DocumentRef } from '../../address.ts';
import { formatMoment } from '../../format.ts';
import { useT } from '../../i18n.tsx';

interface Props {
  readonly plan: PlanView;
  readonly versions: readonly DocumentRef[];
  readonly at: DocumentRef;
  readonly onVersion: (at: DocumentRef) => void;
}

/** Which version's papers are wanted, newest first. */
export function VersionPicker({ plan, versions, at, onVersion }: Props) {
  const t = useT();
  const nameOf = (version: DocumentRef): string => {
    if (version === 'draft') return t('common.workingDraft');
    const submitted = plan.revisionList.find(({ number }) => number === version)?.submittedAt;
    const name = t('common.revision', { number: version });
    return submitted === undefined ? name : `${name} (${formatMoment(submitted)})`;
  };
  return (
    <NativeSelect
      label={t('papers.version')}
      value={String(at)}
      onChange={({ currentTarget: { value } }) =>
        onVersion(value === 'draft' ? 'draft' : Number(value))
      }
      data={versions.map((version) => ({ value: String(version), label: nameOf(version) }))}
    />
  );
}
