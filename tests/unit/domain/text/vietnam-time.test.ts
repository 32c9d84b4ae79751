import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dayInVietnam,
  hourInVietnam,
  momentInVietnam,
  vietnamTime,
} from '../../../../domain/text/vietnam-time.ts';

describe('a moment by clocks in Vietnam', () => {
  test('is seven hours ahead of UTC, in the next day in the evening', () => {
    expect(vietnamTime('2021-06-14T01:30:00Z')).toBe('2021-06-14T08:30:00.000');
    expect(dayInVietnam(new Date('2021-06-14T17:00:00Z'))).toBe('2021-06-15');
    expect(hourInVietnam('2021-06-14T17:05:59Z')).toBe('00:05');
    expect(momentInVietnam('2021-06-14T00:00')).toBe('2021-06-13T17:00:00.000Z');
  });

  test('goes there and back', () => {
    const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01') });
    fc.assert(
      fc.property(moments, (at) => {
        fc.pre(!Number.isNaN(at.getTime()));
        expect(momentInVietnam(vietnamTime(at))).toBe(at.toISOString());
      }),
    );
  });
});
