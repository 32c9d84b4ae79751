import { lateMenu } from '../../components/late.tsx';
import { useT } from '../../i18n.tsx';
import nodeTools from '../paper/node-tools.module.css';
import type { NodeProps } from '../paper/paper-context.tsx';
import { useDraftPart, useEdit } from './edit-context.tsx';
import styles from './edit-tools.module.css';
import { findingsAt, SEVERITIES } from './findings-model.ts';

const NodeMenu = lateMenu(async () => (await import('./node-menu.tsx')).NodeMenu);

/** In the margin of a node: that something was found at it, and its menu. */
export function EditTools({ node }: NodeProps) {
  const t = useT();
  if (node.type === 'plan') return null;
  const button = (
    <button
      type="button"
      className={styles.nodeMenu}
      aria-label={t('edit.menu.open')}
      title={t('edit.menu.open')}
    />
  );
  return (
    <span className={nodeTools.nodeTools}>
      <FindingSign nodeId={node.id} />
      <NodeMenu node={node} button={button} />
    </span>
  );
}

/**
 * A sign by the gravest of a node's findings, with what they say; it leads to them in the panel.
 */
function FindingSign({ nodeId }: { readonly nodeId: string }) {
  const t = useT();
  const { onShowFindings } = useEdit();
  const found = useDraftPart(({ findings }) => findingsAt(findings, nodeId));
  if (found.length === 0) return null;
  const gravest = SEVERITIES.find((one) => found.some(({ severity }) => severity === one));
  const messages = found.map(({ message }) => message).join('\n');
  return (
    <button
      type="button"
      className={styles.nodeFindings}
      data-gravest={gravest}
      aria-label={`${t('edit.findings.here', { count: found.length })}: ${messages}`}
      title={messages}
      onClick={() => onShowFindings(nodeId)}
    />
  );
}
