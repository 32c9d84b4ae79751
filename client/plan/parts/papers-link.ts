import { useSearch } from 'wouter';

/** The address that opens the plan's papers over what is looked at now. */
export function usePapersLink(): string {
  const after = new URLSearchParams(useSearch());
  after.set('act', 'papers');
  return `?${after}`;
}
