import { Drawer, type DrawerProps } from '@mantine/core';
import { useT } from '../i18n.tsx';

interface Props extends Pick<DrawerProps, 'title' | 'returnFocus' | 'classNames' | 'children'> {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** On a telephone, from below. */
  readonly narrow: boolean;
}

/** A sheet with what stands beside the paper where there is room for it. */
export function SideSheet({ narrow, ...sheet }: Props) {
  const t = useT();
  return (
    <Drawer
      {...sheet}
      position={narrow ? 'bottom' : 'right'}
      size={narrow ? '72dvh' : 400}
      overlayProps={{ backgroundOpacity: 0.2 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      lockScroll={false}
    />
  );
}
