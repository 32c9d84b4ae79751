import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { EmptyState } from '../components/empty-state.tsx';
import { useT } from '../i18n.tsx';
import { to } from '../routes.ts';

/** No such address. */
export function NotFoundPage() {
  const t = useT();
  return (
    <main id="main" tabIndex={-1}>
      <EmptyState title={t('error.notFound.title')} detail={t('error.notFound.detail')}>
        <Button component={Link} href={to.work()}>
          {t('error.notFound.go')}
        </Button>
      </EmptyState>
    </main>
  );
}
