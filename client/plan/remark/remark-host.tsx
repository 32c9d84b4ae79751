import { createContext, use } from 'react';
import type { Anchor } from '../../../schemas/types.ts';
import { useI18n } from '../../i18n.tsx';
import nodeTools from '../paper/node-tools.module.css';
import type { NodeProps } from '../paper/paper-context.tsx';

export interface RemarkHost {
  /** Remarks that stand at a node itself or at a field of it, by node id. */
  readonly counts: ReadonlyMap<string, number>;
  /** Whether the person may remark on what is shown. */
  readonly canAdd: boolean;
  readonly onAdd: (anchor: Anchor) => void;
  readonly onShow: (nodeId: string) => void;
}

const RemarkContext = createContext<RemarkHost | undefined>(undefined);

export const RemarkProvider = RemarkContext.Provider;

/** In the margin of a node: how many remarks it has, and the button that comments on it. */
export function RemarkTools({ node }: NodeProps) {
  const host = use(RemarkContext);
  const { t, language } = useI18n();
  if (host === undefined) return null;
  const count = host.counts.get(node.id) ?? 0;
  if (count === 0 && !host.canAdd) return null;
  return (
    <span className={nodeTools.nodeTools} lang={language}>
      {count > 0 && (
        <button
          type="button"
          className={nodeTools.nodeCount}
          aria-label={t('remark.nodeHas', { count })}
          title={t('remark.nodeHas', { count })}
          data-words={count}
          onClick={() => host.onShow(node.id)}
        />
      )}
      {host.canAdd && (
        <button
          type="button"
          className={nodeTools.nodeAdd}
          aria-label={t('remark.addNode')}
          title={t('remark.addNode')}
          onClick={() => host.onAdd({ nodeId: node.id })}
        />
      )}
    </span>
  );
}
