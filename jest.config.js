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

/**
 * One configuration for unit, contract and browser tests; the npm scripts pick the folder. swc only strips types:
 * `npm run typecheck` is what checks them.
 */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/{unit,contract,browser,faults}/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // .ts and .tsx apart: with tsx on, a generic arrow function `<T>(…) =>` would be read as an element.
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  testTimeout: 30_000,
};
