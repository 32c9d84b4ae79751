import { useOn } from '../../components/use-on.ts';
import styles from './highlights.module.css';

/** Ranges by the look they get: ::highlight(name) in remark.css. */
export type Looks = Readonly<Record<string, readonly Range[]>>;

/**
 * Marks words on the paper without touching it: by the CSS Custom Highlight API, or by boxes laid
 * under the words in `layer` where a browser doesn't have it. Boxes are measured anew when `stamp`
 * changes.
 */
export function useHighlights(looks: Looks, layer: HTMLElement | null, stamp: unknown): void {
  useOn([stamp], () => {
    const drawn =
      'highlights' in CSS
        ? registerRanges(looks)
        : layer === null
          ? undefined
          : drawBoxes(looks, layer);
    return drawn;
  }, [looks, layer]);
}

function registerRanges(looks: Looks): () => void {
  for (const [name, ranges] of Object.entries(looks)) {
    const highlight = new Highlight(...ranges);
    if (name.endsWith('focus')) highlight.priority = 2;
    CSS.highlights.set(name, highlight);
  }
  return () => {
    for (const name of Object.keys(looks)) CSS.highlights.delete(name);
  };
}

function drawBoxes(looks: Looks, layer: HTMLElement): () => void {
  const origin = layer.getBoundingClientRect();
  const boxes = Object.entries(looks).flatMap(([name, ranges]) =>
    ranges.flatMap((range) =>
      [...range.getClientRects()].map((rect) => {
        const box = document.createElement('div');
        box.className = styles.highlightBox ?? '';
        box.dataset.name = name;
        box.style.left = `${rect.left - origin.left}px`;
        box.style.top = `${rect.top - origin.top}px`;
        box.style.width = `${rect.width}px`;
        box.style.height = `${rect.height}px`;
        return box;
      }),
    ),
  );
  layer.append(...boxes);
  return () => {
    for (const box of boxes) box.remove();
  };
}
