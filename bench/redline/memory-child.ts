// Prints by how many megabytes the process grew at its highest while it compared two texts of so
// many words.

import { ours } from './peers.ts';
import { editedText } from './texts.ts';

const { before, after } = editedText(Number(process.argv[2]), 0.05, 'uniform');
const start = process.resourceUsage().maxRSS;
ours.run(before, after);
console.log((process.resourceUsage().maxRSS - start) / 1024);
