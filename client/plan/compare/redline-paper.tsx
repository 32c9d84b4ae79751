import { useEffect, useRef } from 'react';
import { bringIntoView } from '../../bring-into-view.ts';
import { RenderedHtml } from '../../components/html.tsx';
import { useOn } from '../../components/use-on.ts';
import { useT } from '../../i18n.tsx';
import type { RedlineLook } from './compare-bar.tsx';
import '../../styles/redline.ts';

interface Props {
  readonly html: string;
  readonly currentId: string | undefined;
  readonly look: RedlineLook;
  /** Whether the sheet with the remarks covers the lower part of a narrow window. */
  readonly covered: boolean;
  /** Called with the change clicked in the paper. */
  readonly onPick: (changeId: string) => void;
}

/** The plan as the server marked it, with the current change brought into view. */
export function RedlinePaper({ html, currentId, look, covered, onPick }: Props) {
  const t = useT();
  const host = useRef<HTMLDivElement>(null);
  // A new text or view needs the mark set and found again.
  useOn([html, look.onlyChanged, covered], () => {
    const element = currentId === undefined ? null : findChange(host.current, currentId);
    if (element === null) return;
    element.classList.add('current');
    const tall = element.getBoundingClientRect().height > window.innerHeight * 0.6;
    bringIntoView(element, tall ? 'start' : 'center');
    return () => element.classList.remove('current');
  }, [currentId]);

  useOn([html], () => {
    // Wide tables scroll on their own, so the keyboard must reach them.
    for (const box of host.current?.querySelectorAll<HTMLElement>('.rl-scroll') ?? [])
      box.tabIndex = 0;
  }, []);

  useOn([html], () => {
    const article = host.current?.querySelector<HTMLElement>('.redline');
    if (look.wordsOnly) article?.setAttribute('data-hide', 'tone case format');
    else article?.removeAttribute('data-hide');
  }, [look.wordsOnly]);

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target.closest('[id^="c-"]') : null;
      if (target !== null) onPick(target.id.slice(2));
    };
    element.addEventListener('click', onClick);
    return () => element.removeEventListener('click', onClick);
  }, [onPick]);

  return (
    <section
      ref={host}
      className="redline-paper"
      aria-label={t('compare.paper')}
      data-only-changed={look.onlyChanged ? 'true' : undefined}
      data-layout={look.layout}
    >
      <RenderedHtml html={html} />
    </section>
  );
}

/** Where a change is drawn. */
function findChange(host: HTMLElement | null, changeId: string): HTMLElement | null {
  const found = host?.querySelector<HTMLElement>(`#${CSS.escape(`c-${changeId}`)}`) ?? null;
  // A section holds all that is below it: only its own words are meant.
  return found?.querySelector<HTMLElement>(':scope > .rl-own') ?? found;
}
