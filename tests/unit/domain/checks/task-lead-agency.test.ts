import { describe, expect, test } from '@jest/globals';
import { agenciesIn } from '../../../../domain/checks/agency-names.ts';
import { taskLeadAgency } from '../../../../domain/checks/rules/task-lead-agency.ts';
import { node, plan } from '../plan/documents.ts';
import { found, proved, said } from './judging.ts';

const led = (leadAgency?: string) =>
  plan([node('section', 's', {}, [node('task', 't', { title: 'Số hóa', leadAgency })])]);

describe('task-lead-agency', () => {
  test.each([
    'Sở Khoa học và Công nghệ',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Sở Lao động - Thương binh và Xã hội',
    'Sở Nông nghiệp và Phát triển nông thôn',
    'Văn phòng Ủy ban nhân dân tỉnh',
    'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
    'Văn phòng HĐND và UBND huyện Mường Lát',
    'Ủy ban nhân dân các huyện, thị xã, thành phố',
    'Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Thanh Hóa',
    'Ban Quản lý Khu kinh tế Nghi Sơn và các Khu công nghiệp',
    'Trung tâm Hội nghị và Báo chí tỉnh',
    'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh',
    'Đài Phát thanh và Truyền hình tỉnh',
  ])('%s is one agency', (name) => {
    expect(agenciesIn(name)).toEqual([name]);
    expect(found(taskLeadAgency, led(name))).toEqual([]);
    expect(proved(taskLeadAgency, led(name))).toEqual(['t leadAgency']);
  });

  test.each<[string, string[]]>([
    ['Sở Y tế và Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Sở Y tế; Sở Giáo dục và Đào tạo;', ['Sở Y tế', 'Sở Giáo dục và Đào tạo']],
    [
      'Sở Khoa học và Công nghệ, Văn phòng UBND tỉnh và Công an tỉnh',
      ['Sở Khoa học và Công nghệ', 'Văn phòng UBND tỉnh', 'Công an tỉnh'],
    ],
    ['Sở Y tế phối hợp với Bảo hiểm xã hội tỉnh', ['Sở Y tế', 'Bảo hiểm xã hội tỉnh']],
    ['Sở Nội vụ và các sở, ban, ngành', ['Sở Nội vụ', 'các sở, ban, ngành']],
    ['Tỉnh đoàn, Hội Liên hiệp Phụ nữ tỉnh', ['Tỉnh đoàn', 'Hội Liên hiệp Phụ nữ tỉnh']],
  ])('%s is several', (name, agencies) => {
    expect(agenciesIn(name)).toEqual(agencies);
    expect(found(taskLeadAgency, led(name))).toEqual(['t leadAgency']);
  });

  test('names the agencies it saw', () => {
    expect(said(taskLeadAgency, led('Sở Y tế và Sở Nội vụ'))).toEqual([
      'Nhiệm vụ: Số hóa: giao 2 cơ quan chủ trì (Sở Y tế; Sở Nội vụ); hãy chọn một, các cơ quan khác là cơ quan phối hợp.',
    ]);
    expect(found(taskLeadAgency, led())).toEqual(['t leadAgency']);
  });
});
