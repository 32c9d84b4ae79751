import type { live as vi } from '../vi/live.ts';

export const live: typeof vi = {
  broken: 'The live connection is lost, trying again…',
  here: 'Also here: {names}',
  edits: '{name} is editing “{title}”',
};
