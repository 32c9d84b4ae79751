// Prints by how many megabytes the process grew at its highest while it made the Word file of so
// many times 200 pages.

import { pages, wordFile } from './word-file.ts';

const plan = pages(Number(process.argv[2]));
const start = process.resourceUsage().maxRSS;
wordFile(plan);
console.log((process.resourceUsage().maxRSS - start) / 1024);
