import { useState } from 'react';
import { useT } from '../../i18n.tsx';
import type { NodeProps } from '../paper/paper-context.tsx';
import { useDraftPart } from './edit-context.tsx';
import { NodeMenu } from './node-menu.tsx';

/** In the margin of a node: how many findings it has, and its menu (made when it is first opened). */
export function EditTools({ node }: NodeProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const count = useDraftPart(
    ({ findings }) => findings.filter((finding) => finding.nodeId === node.id).length,
  );
  const messages = useDraftPart(({ findings }) =>
    findings
      .filter((finding) => finding.nodeId === node.id)
      .map(({ message }) => message)
      .join('\n'),
  );
  if (node.type === 'plan') return null;
  const button = (
    <button
      type="button"
      className="node-menu"
      aria-label={t('edit.menu.open')}
      title={t('edit.menu.open')}
      aria-haspopup="menu"
      aria-expanded={open}
      onClick={() => setOpen(true)}
    />
  );
  return (
    <span className="node-tools">
      {count > 0 && (
        <span
          className="node-findings"
          role="img"
          aria-label={`${t('edit.findings.here', { count })}: ${messages}`}
          title={messages}
        />
      )}
      {open ? <NodeMenu node={node} target={button} onClose={() => setOpen(false)} /> : button}
    </span>
  );
}
