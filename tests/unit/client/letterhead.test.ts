import { periodText } from '../../../client/plan/paper/letterhead.tsx';
import type { PlanDocument } from '../../../schemas/types.ts';

const plan = (fields: PlanDocument['fields']): PlanDocument => ({
  id: 'de-an',
  type: 'plan',
  fields,
  children: [],
});

test.each([
  [{}, ''],
  [{ periodFrom: 2021 }, ''],
  [{ periodTo: 2025 }, 'Đến năm 2025'],
  [{ periodFrom: 2021, periodTo: 2025 }, 'Giai đoạn 2021 – 2025'],
  [{ periodFrom: 2022, periodTo: 2022 }, 'Năm 2022'],
  [
    { periodFrom: 2021, periodTo: 2025, visionYear: 2030 },
    'Giai đoạn 2021 – 2025, định hướng đến năm 2030',
  ],
  [{ visionYear: 2045 }, 'Định hướng đến năm 2045'],
])('the period of a plan with %j reads “%s”', (fields, words) => {
  expect(periodText(plan(fields))).toBe(words);
});
