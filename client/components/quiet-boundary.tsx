import { Component, type ReactNode } from 'react';

interface Props {
  readonly onFail?: () => void;
  readonly children: ReactNode;
}

/** Keeps a part that fails from taking the page with it: the part is gone, the page stays. */
export class QuietBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFail?.();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
