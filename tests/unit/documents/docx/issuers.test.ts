import { describe, expect, test } from '@jest/globals';
import { formatPartialDate } from '../../../../domain/text/dates.ts';
import { decreeDate } from '../../../../server/documents/issued/decree-words.ts';
import { issuerOf } from '../../../../server/documents/issued/issuers.ts';
import { issuedDocx } from '../../../../server/documents/plan/plan-docx.ts';
import { readBody, readPackage } from '../../../support/docx-reader.ts';
import { node, plan } from '../../domain/redline/sample.ts';

describe('who issues a plan', () => {
  test.each([
    [
      'Ủy ban nhân dân tỉnh Thanh Hóa',
      'Phó Chủ tịch UBND tỉnh',
      'Ủy ban nhân dân\ntỉnh Thanh Hóa',
      'UBND',
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    [
      'UBND thành phố Hải Phòng',
      'Chủ tịch',
      'Ủy ban nhân dân\nthành phố Hải Phòng',
      'UBND',
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    ],
    [
      'Uỷ ban nhân dân tỉnh',
      '',
      'Ủy ban nhân dân\ntỉnh Lào Cai',
      'UBND',
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    ],
    ['Hội đồng nhân dân tỉnh Lào Cai', '', 'Hội đồng nhân dân\ntỉnh Lào Cai', 'HĐND', ['CHỦ TỊCH']],
    [
      'Ban Chấp hành Đảng bộ tỉnh Nghệ An',
      'Phó Bí thư Thường trực Tỉnh ủy',
      'Tỉnh ủy Nghệ An',
      'TU',
      ['T/M BAN CHẤP HÀNH', 'PHÓ BÍ THƯ'],
    ],
    ['Ban Thường vụ Tỉnh ủy', 'Bí thư', 'Tỉnh ủy Lào Cai', 'TU', ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ']],
    [
      'Ban Cán sự đảng Ủy ban nhân dân tỉnh',
      'Bí thư',
      'Ban Cán sự đảng\nỦy ban nhân dân tỉnh',
      'BCSĐ',
      ['T/M BAN CÁN SỰ ĐẢNG', 'BÍ THƯ'],
    ],
    ['Thành ủy Hải Phòng', '', 'Thành ủy Hải Phòng', 'TU', ['T/M BAN CHẤP HÀNH', 'BÍ THƯ']],
    [
      'Sở Thông tin và Truyền thông tỉnh Lào Cai',
      'Phó Giám đốc',
      'Sở Thông tin và Truyền thông',
      'STTTT',
      ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    ],
    [
      'Văn phòng Ủy ban nhân dân tỉnh Lào Cai',
      'Phó Chánh Văn phòng',
      'Văn phòng',
      'VP',
      ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ],
    ['Văn phòng Tỉnh ủy Lào Cai', '', 'Văn phòng', 'VPTU', ['CHÁNH VĂN PHÒNG']],
    ['Viện Nghiên cứu', '', 'Viện Nghiên cứu', '…', ['…']],
  ])('%s, signed by “%s”', (approvingAgency, signer, heading, symbol, signature) => {
    const issuer = issuerOf({ approvingAgency, locality: 'Lào Cai' }, signer);
    expect(issuer).toMatchObject({ heading, symbol, signature });
  });

  test('stands below the agency it belongs to, in capitals that aren’t bold, where that is known', () => {
    expect(issuerOf({ approvingAgency: 'Sở Tài chính tỉnh Lào Cai' }).superior).toBe(
      'Ủy ban nhân dân\ntỉnh Lào Cai',
    );
    expect(issuerOf({ approvingAgency: 'Sở Tài chính' }).superior).toBe('');
    expect(issuerOf({ approvingAgency: 'Ủy ban nhân dân tỉnh Lào Cai' }).superior).toBe('');
  });

  test('of an office, is above it the agency that the office serves', () => {
    const above = (approvingAgency: string) => issuerOf({ approvingAgency }).superior;
    expect(above('Văn phòng Ủy ban nhân dân tỉnh Lào Cai')).toBe('Ủy ban nhân dân\ntỉnh Lào Cai');
    expect(above('Văn phòng Tỉnh ủy Lào Cai')).toBe('Tỉnh ủy Lào Cai');
  });

  test('names itself where its office signs on its order', () => {
    const onOrder = (approvingAgency: string) => issuerOf({ approvingAgency }).onOrder;
    expect(onOrder('Ủy ban nhân dân tỉnh Lào Cai')).toBe('TL. CHỦ TỊCH');
    expect(onOrder('Ban Thường vụ Tỉnh ủy')).toBe('T/L BAN THƯỜNG VỤ');
  });

  test('is the agency that drafts while no other is named, and a blank when none is', () => {
    expect(issuerOf({ draftingAgency: 'Sở Tài chính' }).name).toBe('Sở Tài chính');
    expect(issuerOf({})).toMatchObject({ name: '…', heading: '…', symbol: '…' });
  });

  test('has the Party’s head and number where it is of the Party', () => {
    const party = plan([node('section', 's', { heading: 'Mục tiêu', text: 'Nội dung' })]);
    const document = readPackage(
      issuedDocx(
        {
          ...party,
          fields: {
            kind: 'nghi-quyet',
            title: 'Nghị quyết về chuyển đổi số',
            approvingAgency: 'Ban Chấp hành Đảng bộ tỉnh Nghệ An',
            locality: 'Nghệ An',
          },
        },
        { draft: 'working' },
        { title: 'Nghị quyết', author: '', at: '2022-05-28T00:00:00Z' },
      ),
    ).get('word/document.xml');
    if (!document) throw new Error('no document');
    const [head, ...rest] = readBody(document, 'as-is');
    expect(head).toEqual([
      [
        ['Tỉnh ủy Nghệ An', '*'],
        ['ĐẢNG CỘNG SẢN VIỆT NAM', ''],
      ],
      [['Số ……-NQ/TU', 'DỰ THẢO\n(đang soạn)'], ['Nghệ An, ngày … tháng … năm …']],
    ]);
    expect(rest.slice(0, 3)).toEqual([
      'Nghị quyết',
      'của Ban Chấp hành Đảng bộ tỉnh Nghệ An',
      'về chuyển đổi số',
    ]);
  });

  test('dates have a nought before days below ten and before January and February alone', () => {
    expect(decreeDate('2021-01-05')).toBe('ngày 05 tháng 01 năm 2021');
    expect(decreeDate('2021-06-25')).toBe('ngày 25 tháng 6 năm 2021');
    expect(decreeDate('2020-09')).toBe('tháng 9 năm 2020');
    expect(decreeDate('2020')).toBe('năm 2020');
    expect(formatPartialDate('2020-06-03', 'vi')).toBe('03/6/2020');
    expect(formatPartialDate('2020-02', 'vi')).toBe('02/2020');
  });
});
