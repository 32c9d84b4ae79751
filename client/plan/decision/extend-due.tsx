import { type ComponentProps, lazy, Suspense, useState } from 'react';

const ExtendDueDialog = lazy(async () => ({
  default: (await import('./extend-due-dialog.tsx')).ExtendDueDialog,
}));

/** The dialog that extends a due date: fetched when it is first opened, and kept so that it can close gently. */
export function ExtendDue(props: ComponentProps<typeof ExtendDueDialog>) {
  const [used, setUsed] = useState(props.opened);
  if (props.opened && !used) setUsed(true);
  if (!used) return null;
  return (
    <Suspense fallback={null}>
      <ExtendDueDialog {...props} />
    </Suspense>
  );
}
