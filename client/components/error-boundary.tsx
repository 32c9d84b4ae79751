import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useT } from '../i18n.tsx';
import { EmptyState } from './empty-state.tsx';

function Crash() {
  const t = useT();
  return (
    <div role="alert">
      <EmptyState title={t('error.crash.title')} detail={t('error.crash.detail')}>
        <Button onClick={() => window.location.reload()}>{t('error.crash.reload')}</Button>
      </EmptyState>
    </div>
  );
}

interface Props {
  readonly children: ReactNode;
}

/**
 * Keeps a fault of one part from taking the page away. A part fetched late that fails to come ends
 * here too.
 */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Crash /> : this.props.children;
  }
}
