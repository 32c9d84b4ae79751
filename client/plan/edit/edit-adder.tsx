import { Menu } from '@mantine/core';
import { useState } from 'react';
import type { NodeType } from '../../../schemas/types.ts';
import { useFieldLabels, useT } from '../../i18n.tsx';
import type { NodeProps } from '../paper/paper-context.tsx';
import { childTypes } from './child-types.ts';
import { useDraftActs } from './use-draft-acts.ts';

/** After the children of a node: a button for what it is made of, and a menu of all that may stand in it. */
export function EditAdder({ node }: NodeProps) {
  const t = useT();
  const labels = useFieldLabels();
  const acts = useDraftActs();
  const [open, setOpen] = useState(false);
  const types = childTypes(node);
  const [likely] = types;
  if (likely === undefined) return null;
  const name = (type: NodeType) =>
    node.type !== 'plan'
      ? t('edit.add.one', { type: labels.type(type).toLowerCase() })
      : t(type === 'section' ? 'edit.add.section' : 'edit.add.appendix');
  const more = (
    <button
      type="button"
      className="adder-button"
      aria-haspopup="menu"
      aria-expanded={open}
      onClick={() => setOpen(true)}
    >
      {t('edit.add.more')}
    </button>
  );
  return (
    <div className="adder no-print">
      <button type="button" className="adder-button" onClick={() => void acts.add(node, likely)}>
        {`+ ${name(likely)}`}
      </button>
      {types.length > 1 &&
        (open ? (
          <Menu opened onChange={setOpen} position="bottom-start" shadow="md" withinPortal>
            <Menu.Target>{more}</Menu.Target>
            <Menu.Dropdown>
              {types.map((type) => (
                <Menu.Item key={type} onClick={() => void acts.add(node, type)}>
                  {labels.type(type)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : (
          more
        ))}
    </div>
  );
}
