import { notifications } from '@mantine/notifications';
import {
  type ButtonHTMLAttributes,
  type ComponentType,
  cloneElement,
  createElement,
  lazy,
  type ReactElement,
  Suspense,
  useEffect,
  useState,
} from 'react';
import { useT } from '../i18n.tsx';
import type { LateArea } from '../messages/vi-late.ts';
import { fetchWords } from '../words.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Loading } from './loading.tsx';
import { QuietBoundary } from './quiet-boundary.tsx';
import { useFocusBack } from './use-focus-back.ts';

type Load<Props> = () => Promise<ComponentType<Props>>;

/** A part of the app that is fetched when it is first shown, or before. */
export interface LateView<Props> {
  readonly View: ComponentType<Props>;
  /**
   * Fetches the part ahead of its being shown. What goes wrong is shown by the part itself then.
   */
  readonly fetch: () => void;
}

const lazyView = <Props,>(load: Load<Props>): ComponentType<Props> =>
  lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>;

/** Fetches a part with the messages that it shows, both at once. */
const withWords =
  <Props,>(load: Load<Props>, areas: readonly LateArea[]): Load<Props> =>
  async () =>
    (await Promise.all([load(), fetchWords(areas)]))[0];

/** A part of the app, and the areas of messages that it shows beside those of every page. */
export function late<Props>(part: Load<Props>, ...areas: readonly LateArea[]): LateView<Props> {
  const load = withWords(part, areas);
  return { View: lazyView(load), fetch: () => void load().catch(() => {}) };
}

/**
 * A part of a page that is fetched when it is first shown, in the place where it is shown; when it
 * can't be fetched, that place says so.
 */
export function latePart<Props extends object>(
  part: Load<Props>,
  ...areas: readonly LateArea[]
): ComponentType<Props> {
  const { View } = late(part, ...areas);
  return (props) =>
    createElement(
      ErrorBoundary,
      null,
      createElement(Suspense, { fallback: createElement(Loading) }, createElement(View, props)),
    );
}

interface Dialog {
  /** Left out by a dialog that is there only while it is open. */
  readonly opened?: boolean;
  readonly onClose: () => void;
}

/**
 * A dialog that is fetched when it is first opened, and kept so that it can close gently. When it
 * can't be fetched the page stays as it is, and a notice says so. Where the browser tries a module
 * again that it could not fetch once, opening it again does.
 */
export function lateDialog<Props extends Dialog>(
  part: Load<Props>,
  ...areas: readonly LateArea[]
): ComponentType<Props> {
  const load = withWords(part, areas) as Load<never>;
  return (props) => createElement(LateDialog, { load, dialog: props });
}

/**
 * A late part; when it can't be fetched, a notice says so and it is as if it had not been asked
 * for.
 */
function useLateView(load: Load<never>) {
  const t = useT();
  const [wanted, setWanted] = useState(false);
  const [View, setView] = useState(() => lazyView(load));
  const fail = () => {
    notifications.show({ color: 'var(--late)', message: t('error.late') });
    setWanted(false);
    setView(() => lazyView(load));
  };
  return { View: View as ComponentType<object>, wanted, want: () => setWanted(true), fail };
}

function LateDialog({ load, dialog }: { readonly load: Load<never>; readonly dialog: Dialog }) {
  const { View, wanted, want, fail } = useLateView(load);
  const opened = dialog.opened !== false;
  useFocusBack(opened);
  if (opened && !wanted) want();
  if (!wanted) return null;
  const onFail = () => {
    fail();
    dialog.onClose();
  };
  return (
    <QuietBoundary onFail={onFail}>
      <Suspense fallback={null}>
        <View {...dialog} />
      </Suspense>
    </QuietBoundary>
  );
}

type Button = ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;

/** What a menu that is fetched late is given. */
export interface MenuState {
  readonly opened: boolean;
  readonly onChange: (opened: boolean) => void;
  /** The button that opens it. */
  readonly target: Button;
}

interface ButtonOf {
  /** A button of Mantine or of HTML; what it does on a click is the menu's. */
  readonly button: Button;
}

/**
 * A button with a menu or a note that is fetched when the button is first pressed, or ahead when it
 * is pointed at or has the focus. When it can't be fetched a notice says so.
 */
export function lateMenu<Props extends MenuState>(
  part: Load<Props>,
  ...areas: readonly LateArea[]
): ComponentType<Omit<Props, keyof MenuState> & ButtonOf> {
  const load = withWords(part, areas) as Load<never>;
  return ({ button, ...more }) => createElement(LateMenu, { load, button, more });
}

interface LateMenuProps extends ButtonOf {
  readonly load: Load<never>;
  /** What the menu takes beside its state. */
  readonly more: object;
}

function LateMenu({ load, button, more }: LateMenuProps) {
  const { View, wanted, want, fail } = useLateView(load);
  const { fetch } = late(load);
  const closed = cloneElement(button, {
    'aria-haspopup': button.props['aria-haspopup'] ?? 'menu',
    'aria-expanded': false,
    onPointerEnter: fetch,
    onFocus: fetch,
    onClick: want,
  });
  if (!wanted) return closed;
  return (
    <QuietBoundary onFail={fail}>
      <Suspense fallback={closed}>
        <Opened View={View} button={button} more={more} />
      </Suspense>
    </QuietBoundary>
  );
}

interface OpenedProps extends ButtonOf {
  readonly View: ComponentType<object>;
  readonly more: object;
}

/**
 * The menu once it is fetched: it opens after its button has the focus again, which it gives back
 * when it closes.
 */
function Opened({ View, button, more }: OpenedProps) {
  const [opened, setOpened] = useState(false);
  useEffect(() => setOpened(true), []);
  const target = cloneElement(button, { autoFocus: true });
  return createElement(View as ComponentType<MenuState>, {
    ...more,
    opened,
    onChange: setOpened,
    target,
  });
}
