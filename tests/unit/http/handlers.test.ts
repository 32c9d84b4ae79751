import { expect, test } from '@jest/globals';
import type { PackOperations } from '../../../schemas/operations/pack.ts';
import { planOperations } from '../../../schemas/operations/plans.ts';
import { OPERATIONS } from '../../../schemas/operations.ts';
import type { Handlers } from '../../../server/http/handler.ts';
import { packHandlers } from '../../../server/http/routes/pack.ts';

const { getPack, getChangeSummary, getPackContents } = packHandlers;

// @ts-expect-error an operation without its handler is refused by the compiler
const missing: Handlers<PackOperations> = { getPack, getChangeSummary };

const added: Handlers<PackOperations> = {
  getPack,
  getChangeSummary,
  getPackContents,
  // @ts-expect-error and so is the handler of an operation of another part
  getPlans: () => ({ body: { plans: [] } }),
};

const swapped: Handlers<PackOperations> = {
  getPack,
  getChangeSummary,
  // @ts-expect-error and an answer that doesn't fit the definition that the record names
  getPackContents: () => ({ body: { files: [] } }),
};

// @ts-expect-error and a second operation of a name that another part has
interface Doubled
  extends PackOperations,
    Readonly<Record<'getPack', typeof planOperations.getPlan>> {}

test('the compiler keeps handlers to the operations: these above are refused, all others are there', () => {
  const refused: readonly (object | Doubled)[] = [missing, added, swapped];
  expect(refused).toHaveLength(3);
  expect(OPERATIONS).toMatchObject(planOperations);
});
