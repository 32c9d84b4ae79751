import { sharedRun } from '../../../../domain/review/anchors/shared-run.ts';

test.each([
  ['Sở Tài chính chủ trì', 'do Sở Tài chính phối hợp', 'Sở Tài chính'],
  ['một hai ba bốn', 'ba bốn, một', 'ba bốn'],
  ['hạ tầng', 'hạ  tầng số', 'hạ  tầng'],
  ['hạ tầng', 'dữ liệu', ''],
  ['', 'dữ liệu', ''],
])('of “%s” and “%s” the longest run of shared words is “%s”', (one, other, run) => {
  expect(sharedRun(one, other)).toBe(run);
});
