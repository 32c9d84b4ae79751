import { dictionary } from '../../../domain/dictionary.ts';

describe('a dictionary', () => {
  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'has nothing under %s until it is given something',
    (id) => {
      const empty = dictionary<number>();
      expect(empty[id]).toBeUndefined();
      const filled = dictionary<number>();
      filled[id] = 7;
      expect(filled[id]).toBe(7);
      expect(dictionary(filled)[id]).toBe(7);
      expect(empty[id]).toBeUndefined();
      expect(dictionary<number>(JSON.parse(JSON.stringify(filled)))[id]).toBe(7);
    },
  );

  test('of several has the later values', () => {
    expect({ ...dictionary({ a: 1, b: 1 }, { b: 2 }) }).toEqual({ a: 1, b: 2 });
  });
});
