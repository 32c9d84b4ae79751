import { Menu } from '@mantine/core';
import { indexTree } from '../../../domain/plan/tree-index.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import type { MenuState } from '../../components/late.tsx';
import { useFieldLabels, useT } from '../../i18n.tsx';
import { hasDetails } from '../paper/item-details.tsx';
import { usePaper } from '../paper/paper-context.tsx';
import { childTypes } from './child-types.ts';
import { fieldKey, useEdit } from './edit-context.tsx';
import { useDraftActs } from './use-draft-acts.ts';
import { useMoveBy } from './use-move-by.ts';

interface NodeMenuProps extends MenuState {
  readonly node: PlanNode;
}

/**
 * What can be done with a node: add beside it or inside it, move it, edit its other fields, delete
 * it.
 */
export function NodeMenu({ node, opened, onChange, target }: NodeMenuProps) {
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        <NodeLines node={node} />
      </Menu.Dropdown>
    </Menu>
  );
}

function NodeLines({ node }: { readonly node: PlanNode }) {
  const t = useT();
  const labels = useFieldLabels();
  const { session, openField, onMoveTo } = useEdit();
  const { store } = usePaper();
  const acts = useDraftActs();
  const moveBy = useMoveBy();
  const tree = indexTree(session.read().document);
  const placed = tree.get(node.id);
  const parent = tree.get(placed?.parentId ?? '')?.node;
  const index = placed?.index ?? 0;
  const last = (parent?.children.length ?? 1) - 1;
  const type = labels.type(node.type).toLowerCase();
  return (
    <>
      <Menu.Item onClick={() => parent && void acts.add(parent, node.type, index + 1)}>
        {t('edit.menu.addAfter', { type })}
      </Menu.Item>
      {childTypes(node).length > 0 && (
        <>
          <Menu.Label>{t('edit.menu.addSub')}</Menu.Label>
          {childTypes(node).map((one) => (
            <Menu.Item key={one} onClick={() => void acts.add(node, one)}>
              {labels.type(one)}
            </Menu.Item>
          ))}
        </>
      )}
      {node.type === 'section' && (
        <Menu.Item onClick={() => openField.open(fieldKey(node.id, 'role'))}>
          {t('edit.menu.role')}
        </Menu.Item>
      )}
      {hasDetails(node, true) && (
        <Menu.Item onClick={() => store.setOpen(node.id, true)}>{t('edit.menu.details')}</Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item
        disabled={index === 0}
        rightSection={<kbd>Alt ↑</kbd>}
        onClick={() => void moveBy(node.id, -1)}
      >
        {t('edit.menu.up')}
      </Menu.Item>
      <Menu.Item
        disabled={index >= last}
        rightSection={<kbd>Alt ↓</kbd>}
        onClick={() => void moveBy(node.id, 1)}
      >
        {t('edit.menu.down')}
      </Menu.Item>
      {node.type !== 'appendix' && (
        <Menu.Item onClick={() => onMoveTo(node.id)}>{t('edit.menu.move')}</Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item color="var(--late)" onClick={() => void acts.remove(node)}>
        {t('edit.menu.remove')}
      </Menu.Item>
    </>
  );
}
