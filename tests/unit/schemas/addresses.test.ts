import { expect, test } from '@jest/globals';
import { ADDRESSES } from '../../../schemas/addresses.ts';
import { OPERATION_NAMES, operationOf } from '../../../schemas/operations.ts';

test('a browser has the method and the path of every operation', () => {
  const addresses = OPERATION_NAMES.map((name) => {
    const { method, path } = operationOf(name);
    return [name, `${method.toUpperCase()} ${path}`];
  });
  expect(ADDRESSES).toEqual(Object.fromEntries(addresses));
});
