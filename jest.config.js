import { generate } from './scripts/generate/generate.mjs';

await generate();

const swc = (tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    module: { type: 'es6' },
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
  },
];

// What tests start goes by the locale: without one Chromium names downloads "download", and the judge of Word files,
// which is a .NET program, stops where there is no ICU. Set here, for the workers and all that they start, and not in
// a setup file, whose process.env is a copy that child processes don't see.
process.env.LC_ALL = 'C.UTF-8';
process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = '1';

/**
 * One configuration for unit, contract, browser and fault tests; the npm scripts pick the folder. swc only strips types:
 * `npm run typecheck` is what checks them.
 */
export default {
  testEnvironment: 'node',
  // No pattern names the root folder: jest doesn't find tests by one when that folder's name has [ or ] in it.
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // .ts and .tsx apart: with tsx on, a generic arrow function `<T>(…) =>` would be read as an element.
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  moduleNameMapper: { '\\.module\\.css$': '<rootDir>/tests/support/class-names.cjs' },
  testTimeout: 30_000,
};
