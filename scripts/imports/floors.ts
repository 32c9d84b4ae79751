/**
 * The floors of the larger folders, from the ground up. A file may import from floors below its own
 * and from its own room; folders of one floor don't know each other. A room is a folder, or the
 * files named here that lie directly in the folder; `.` is all other files there. A folder that is
 * no room of any floor is refused.
 */
export const floors: Readonly<Record<string, readonly (readonly string[])[]>> = {
  domain: [['.'], ['text'], ['plan'], ['schema', 'checks', 'redline'], ['review']],
  'domain/checks': [['.'], ['rules'], ['text-rules.ts'], ['all-rules.ts'], ['directive.ts']],
  'domain/redline': [['engine'], ['.']],
  'domain/review': [
    ['anchors'],
    ['invited.ts', 'noticing.ts', 'roles.ts', 'state.ts'],
    ['acts'],
    ['.'],
  ],
  'server/actions': [['.'], ['queries']],
  'server/documents': [
    ['.'],
    ['paper'],
    ['docx', 'issued'],
    ['pdf', 'redline', 'xlsx'],
    ['letters', 'plan', 'response-table'],
    ['pack', 'web-annotations.ts'],
  ],
  'server/http': [['network.ts', 'loopback.ts'], ['middleware'], ['.'], ['routes'], ['app.ts']],
  client: [
    ['messages', 'styles'],
    ['.'],
    ['live', 'components'],
    ['plan'],
    ['pages'],
    ['page-views.ts'],
    ['app.tsx'],
    ['main.tsx', 'sign-in.tsx'],
  ],
  'client/plan': [
    ['parts', 'paper'],
    ['remark'],
    ['compare', 'decision', 'edit', 'frame', 'history', 'papers', 'rounds', 'submit', 'table'],
    ['members', 'read', 'respond'],
    ['.'],
  ],
};

/** What is started, and so need not be imported by anything: declarations, too. */
export const isEntry = (file: string): boolean =>
  file.endsWith('.d.ts') ||
  [
    'server/main.ts',
    'server/cli/main.ts',
    'client/main.tsx',
    'client/sign-in.tsx',
    'client/live/hub-worker.ts',
  ].includes(file);
