import { expect, test } from '@jest/globals';
import { issuingForm } from '../../../../domain/checks/rules/issuing-form.ts';
import { plan } from '../plan/documents.ts';
import { found } from './judging.ts';

test.each([
  'Ban Chỉ đạo chuyển đổi số tỉnh Nghệ An',
  'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  'Tỉnh đoàn Nghệ An',
])('the State’s form of the papers of %s is pointed out', (name) => {
  expect(found(issuingForm, plan([], { approvingAgency: name }))).toEqual([
    `root approvingAgency “${name}”`,
  ]);
  expect(found(issuingForm, plan([], { approvingAgency: '', draftingAgency: name }))).toEqual([
    `root draftingAgency “${name}”`,
  ]);
});

test.each([
  '',
  'UBND tỉnh Nghệ An',
  'Uỷ ban nhân dân xã Kim Liên'.normalize('NFD'),
  'Sở Tài chính',
  'Tòa án nhân dân tỉnh',
  'Ban Chỉ đạo chuyển đổi số của Tỉnh ủy',
  'Đảng ủy Ủy ban nhân dân tỉnh',
])('nothing is to be said of “%s”', (approvingAgency) => {
  expect(found(issuingForm, plan([], { approvingAgency }))).toEqual([]);
});
