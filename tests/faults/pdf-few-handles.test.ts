import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const onLinux = process.platform === 'linux' ? test : test.skip;

/** Opens files until the system allows no more, asks for a paper, and goes on living. */
const PROGRAM = `
  const { openSync } = await import('node:fs');
  const { createTypesetter } = await import('./server/documents/pdf/typesetter.ts');
  const { typeset } = createTypesetter('server/documents/pdf/typeset.mjs');
  try { for (;;) openSync('/dev/null'); } catch {}
  const why = await typeset(() => ({})).then(() => 'made', (error) => error.code);
  await new Promise((resolve) => setTimeout(resolve, 100));
  console.log('alive', why);
  process.exit();
`;

onLinux('a PDF that can’t be begun for lack of handles is refused, and the server lives on', () => {
  const { stdout, stderr } = spawnSync(
    '/bin/sh',
    [
      '-c',
      'ulimit -n 96; exec "$0" --import tsx --input-type=module -e "$1"',
      process.execPath,
      PROGRAM,
    ],
    { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' }, encoding: 'utf8', timeout: 60_000 },
  );
  expect([stdout.trim(), stderr]).toEqual(['alive EMFILE', '']);
});
