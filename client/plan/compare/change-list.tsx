import { useEffect, useRef } from 'react';
import type { NodeChange } from '../../../schemas/types.ts';
import { useFieldLabels, useT } from '../../i18n.tsx';
import { bySection, kindsOf, ownLines } from '../parts/change-model.ts';

interface Props {
  readonly changes: readonly NodeChange[];
  readonly currentId: string | undefined;
  /** The name of a top-level section. */
  readonly sectionName: (sectionId: string) => string;
  readonly onPick: (change: NodeChange) => void;
}

/** Changes by section; the current one is always in view. */
export function ChangeList({ changes, currentId, sectionName, onPick }: Props) {
  return (
    <div className="change-list">
      {bySection(changes).map(({ sectionId, changes: list }) => (
        <section key={sectionId}>
          <h3>
            <span>{sectionName(sectionId)}</span>
            <span className="count">{list.length}</span>
          </h3>
          <ol>
            {list.map((change) => (
              <li key={change.id}>
                <ChangeButton
                  change={change}
                  current={change.id === currentId}
                  onPick={() => onPick(change)}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface ButtonProps {
  readonly change: NodeChange;
  readonly current: boolean;
  readonly onPick: () => void;
}

function ChangeButton({ change, current, onPick }: ButtonProps) {
  const t = useT();
  const labels = useFieldLabels();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <button
      ref={button}
      type="button"
      className="change-button"
      aria-current={current ? 'true' : undefined}
      onClick={onPick}
    >
      <span className="change-kinds">
        {kindsOf(change).map((kind) => (
          <span key={kind} className="kind" data-kind={kind}>
            {t(`compare.kind.${kind}`)}
          </span>
        ))}
        <span className="node-type">{labels.type(change.nodeType)}</span>
      </span>
      <span className="change-title" lang={change.title === '' ? undefined : 'vi'}>
        {change.title || t('compare.untitled')}
      </span>
      {change.lines.length > 0 && (
        <span className="change-line">{ownLines(change).join(' · ')}</span>
      )}
    </button>
  );
}
