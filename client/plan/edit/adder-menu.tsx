import { Menu } from '@mantine/core';
import type { NodeType, PlanNode } from '../../../schemas/types.ts';
import type { MenuState } from '../../components/late.tsx';
import { useFieldLabels } from '../../i18n.tsx';
import { useDraftActs } from './use-draft-acts.ts';

interface Props extends MenuState {
  readonly node: PlanNode;
  readonly types: readonly NodeType[];
}

/** All that may stand in a node, to add one of it. */
export function AdderMenu({ node, types, opened, onChange, target }: Props) {
  const labels = useFieldLabels();
  const acts = useDraftActs();
  return (
    <Menu opened={opened} onChange={onChange} position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {types.map((type) => (
          <Menu.Item key={type} onClick={() => void acts.add(node, type)}>
            {labels.type(type)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
