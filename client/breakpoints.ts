/**
 * The widths at which the layout changes, as media queries. Style sheets write a name as a custom
 * media query, `@media (--narrow)`; scripts/vite/custom-media.ts puts the query in its place.
 */
export const breakpoints = {
  /** A telephone: one column. */
  narrow: '(max-width: 43.75em)',
  /** A tablet held upright, and narrower: no room for two columns of text. */
  medium: '(max-width: 62em)',
  /** The margin of remarks has no room beside the paper, and becomes a sheet. */
  stacked: '(max-width: 68.74em)',
  /** Contents, paper and margin lie side by side. */
  wide: '(min-width: 68.75em)',
} as const;
