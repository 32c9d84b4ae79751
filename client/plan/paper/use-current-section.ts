import { useState } from 'react';
import { useOn } from '../../components/use-on.ts';

/**
 * How far below the top of the window a heading must have come for its section to be the one being
 * read, in pixels.
 */
const READING_LINE = 180;

/**
 * The id of the section at the reading line while the window scrolls; sections are what carries
 * data-section.
 */
export function useCurrentSection(paper: HTMLElement | null, stamp: unknown): string | undefined {
  const [current, setCurrent] = useState<string | undefined>();
  useOn([stamp], () => {
    if (paper === null) return;
    let frame = 0;
    const look = () => {
      let found: string | undefined;
      for (const section of paper.querySelectorAll<HTMLElement>('[data-section]')) {
        if (section.getBoundingClientRect().top > READING_LINE) break;
        found = section.dataset.section;
      }
      setCurrent(found);
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', later, { passive: true });
    // Sections take their real heights as they come into view: what stands at the line changes
    // without a scroll.
    const sizes = new ResizeObserver(later);
    sizes.observe(paper);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      window.removeEventListener('scroll', later);
    };
  }, [paper]);
  return current;
}
