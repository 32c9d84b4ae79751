import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checkStyles } from '../../../scripts/styles/check-styles.ts';
import { subjectOf } from '../../../scripts/styles/style-sheet.ts';
import { withQueries } from '../../../scripts/vite/custom-media.ts';
import { scopedName } from '../../../scripts/vite/scoped-name.ts';

const faultsOf = (
  sheets: Readonly<Record<string, string>>,
  scripts: Readonly<Record<string, string>> = {},
) =>
  checkStyles(
    Object.entries(sheets).map(([file, css]) => ({ file, css })),
    Object.entries(scripts).map(([file, source]) => ({ file, source })),
  ).map(({ file, line, message }) => `${file}:${line} ${message}`);

const worn = { 'client/a.tsx': "import styles from './a.module.css';\nstyles.card;" };

describe('the gate of styles', () => {
  test('refuses a global class that is styled in two sheets, once for both', () => {
    expect(
      faultsOf({
        'client/styles/a.css': '.item { color: red; }',
        'client/styles/b.css': '.b { top: 0; }\n.b .item { top: 0; }\n.item:hover { top: 1px; }',
      }),
    ).toEqual([
      'client/styles/b.css:2 .item is styled in client/styles/a.css too: keep it in one file',
    ]);
  });

  test.each([
    ['only says where', '.item > .b { top: 0; }'],
    ['is asked about', '.b:has(> .item, .item:hover) { top: 0; }'],
    ['is excepted', '.b:not(.item) { top: 0; }'],
  ])('allows a class of another sheet that %s', (_, css) => {
    expect(
      faultsOf({ 'client/styles/a.css': '.item { color: red; }', 'client/styles/b.css': css }),
    ).toEqual([]);
  });

  test('allows a class in sheets of one folder, and in modules, which have their own', () => {
    expect(
      faultsOf(
        {
          'client/styles/redline/a.css': '.rl { color: red; }',
          'client/styles/redline/b.css': '.rl { top: 0; }',
          'client/a.module.css': '.card { top: 0; }',
          'client/b.module.css': '.card { top: 0; }',
        },
        { ...worn, 'client/b.tsx': "import b from './b.module.css';\nb.card;" },
      ),
    ).toEqual([]);
  });

  test('refuses a sheet beside a component that is no module', () => {
    expect(faultsOf({ 'client/plan/a.css': '.a { top: 0; }' })).toEqual([
      'client/plan/a.css:1 a sheet beside a component is a module: name it *.module.css',
    ]);
  });

  test.each([
    'font-size: 12px',
    'font-size: 0.8125rem',
    'font-size: calc(1px * 12)',
    'font: 600 12px / 1.5 var(--font-ui)',
    'font: italic 400 9.5pt var(--font-paper)',
  ])('refuses a size of letters that is no token: %s', (declaration) => {
    expect(faultsOf({ 'client/a.module.css': `.card { ${declaration}; }` }, worn)).toEqual([
      `client/a.module.css:1 ${declaration} chooses a size: take one of client/styles/tokens.css`,
    ]);
  });

  test.each([
    'font-size: var(--step-1)',
    'font-size: 0.9em',
    'font: 400 var(--step-1) / 22px var(--font-ui)',
    'font: inherit',
  ])('allows a token, a size relative to the words around, and any height of a line: %s', (one) => {
    expect(faultsOf({ 'client/a.module.css': `.card { ${one}; }` }, worn)).toEqual([]);
  });

  test.each(['(max-width: 700px)', 'screen and (min-width: 40em)', '(width < 40em)', '(--tiny)'])(
    'refuses a width of the screen that has no name: %s',
    (query) => {
      expect(
        faultsOf({ 'client/a.module.css': `@media ${query} { .card { top: 0; } }` }, worn),
      ).toEqual([
        `client/a.module.css:1 @media ${query}: take a width of client/breakpoints.ts by its name`,
      ]);
    },
  );

  test.each(['(--narrow)', 'screen and (--medium)', 'print', '(hover: none)'])(
    'allows what has a name, or is no width: %s',
    (query) => {
      expect(
        faultsOf({ 'client/a.module.css': `@media ${query} { .card { top: 0; } }` }, worn),
      ).toEqual([]);
    },
  );

  test('refuses a class of a module that nothing wears, and one worn that is not there', () => {
    expect(
      faultsOf(
        { 'client/a.module.css': '.card { top: 0; }\n:global(.paper) > .lost { top: 0; }' },
        { 'client/a.tsx': `${worn['client/a.tsx']}\nstyles.gone;` },
      ),
    ).toEqual([
      'client/a.tsx:3 client/a.module.css has no class gone',
      'client/a.module.css:2 nothing wears .lost: remove it',
    ]);
  });

  test('holds in this project', () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/check-styles.ts'],
      { cwd: root, encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

test.each([
  ['.a .b', '.b'],
  ['.a > .b.c:hover', '.b.c:hover'],
  [':is(.a, .b > .c)', ':is(.a, .b > .c)'],
  ['.a:has(> .b)', '.a'],
])('the subject of %s is %s', (selector, subject) => {
  expect(subjectOf(selector)).toBe(subject);
});

describe('the breakpoints in style sheets', () => {
  test('a name gives its query, wherever it is in the prelude', () => {
    expect(withQueries('@media screen and (--narrow) {\n a { top: 0; } }')).toBe(
      '@media screen and (max-width: 43.75em) {\n a { top: 0; } }',
    );
  });

  test('the variables of declarations stay', () => {
    const css = 'a { top: var(--narrow); }\nb { left: calc(1px + var(--gap)); }';
    expect(withQueries(css)).toBe(css);
  });

  test('a name that is none is refused', () => {
    expect(() => withQueries('@media (--wee) { a { top: 0; } }')).toThrow(
      'no breakpoint is named --wee: see client/breakpoints.ts',
    );
  });
});

describe('the name of a class in the build', () => {
  const css = '.card { top: 0; }\n.card .head { top: 0; }';

  test('is its own in its file, and begins as the others there', () => {
    const [card, head] = ['card', 'head'].map((name) => scopedName(name, '/a.module.css', css));
    expect(card).not.toBe(head);
    expect(card?.slice(0, -1)).toBe(head?.slice(0, -1));
  });

  test('is another in another file', () => {
    expect(scopedName('card', '/b.module.css', css)).not.toBe(
      scopedName('card', '/a.module.css?used', css),
    );
  });
});
