// `npm run schemas`: makes what is generated, where it is not up to date. npm runs it after
// installing, too, and whatever builds, checks or tests begins with it.

import { generate } from './generate/generate.mjs';

for (const path of await generate()) console.log(`  ${path}`);
