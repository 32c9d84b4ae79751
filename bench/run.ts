// `npm run bench -- [name …] [--json]`: measures, prints each figure, and keeps them under
// bench/results/<name>.json. Without a name, everything. Ends with 1 when a target was not reached.

import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { benchBundle } from './bundle/bench-bundle.ts';
import { benchLive } from './live/bench-live.ts';
import { benchNotices } from './notices/bench-notices.ts';
import { benchPapers } from './papers/bench-papers.ts';
import { benchRedline } from './redline/bench-redline.ts';
import { newReport, type Report } from './report.ts';
import { benchReview } from './review/bench-review.ts';
import { benchScale } from './scale/bench-scale.ts';
import { benchSignIn } from './sign-in/bench-sign-in.ts';

const benches: Readonly<Record<string, (report: Report) => void | Promise<void>>> = {
  redline: benchRedline,
  review: benchReview,
  papers: benchPapers,
  notices: benchNotices,
  live: benchLive,
  scale: benchScale,
  'sign-in': benchSignIn,
  bundle: benchBundle,
};

const options = process.argv.slice(2);
const json = options.includes('--json');
const named = options.filter((option) => !option.startsWith('--'));
const unknown = named.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue;
  if (!json) console.log(`${name}\n`);
  const report = newReport(name, json);
  await bench(report);
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.json`, folder), resultsFile(name, report));
  const missed = report.figures.filter(({ ok }) => ok === false);
  if (!json) {
    const judged = report.figures.filter(({ ok }) => ok !== undefined).length;
    console.log(`\n${judged - missed.length} of ${judged} targets reached`);
  }
  if (missed.length > 0) process.exitCode = 1;
}

/** The figures of a bench as JSON, a line each. */
function resultsFile(bench: string, { figures, skipped }: Report): string {
  const head = JSON.stringify({ bench, node: process.version, cpus: availableParallelism() });
  const lines = figures.map(({ bench: _, ...figure }) => `    ${JSON.stringify(figure)}`);
  return `${head.slice(0, -1)},
  "leftOut": ${JSON.stringify(skipped)},
  "figures": [\n${lines.join(',\n')}\n  ]}
`;
}
