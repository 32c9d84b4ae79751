import { useNotifications } from '@mantine/notifications';
import { Suspense, useEffect, useState } from 'react';
import { late } from './late.tsx';
import { QuietBoundary } from './quiet-boundary.tsx';

const NoticeList = late(async () => (await import('./notice-list.tsx')).NoticeList);

/**
 * Notices of what was done. Their list is fetched when the person first does something, so that it
 * is there when it is needed.
 */
export function Notices() {
  const { notifications } = useNotifications();
  const [acted, setActed] = useState(false);
  useEffect(() => {
    const act = () => setActed(true);
    window.addEventListener('pointerdown', act, { once: true });
    window.addEventListener('keydown', act, { once: true });
    return () => {
      window.removeEventListener('pointerdown', act);
      window.removeEventListener('keydown', act);
    };
  }, []);
  if (!acted && notifications.length === 0) return null;
  return (
    <QuietBoundary>
      <Suspense fallback={null}>
        <NoticeList.View />
      </Suspense>
    </QuietBoundary>
  );
}
