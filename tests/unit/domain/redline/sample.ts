import type { PlanDocument, PlanNode } from '../../../../schemas/types.ts';

/** A node of any type for a test. */
export function node(
  type: PlanNode['type'],
  id: string,
  fields: Readonly<Record<string, unknown>> = {},
  children: readonly PlanNode[] = [],
): PlanNode {
  return { id, type, fields, children } as PlanNode;
}

/** A plan for a test. */
export function plan(
  children: readonly PlanNode[],
  fields: PlanDocument['fields'] = { kind: 'de-an', title: 'Đề án Chuyển đổi số tỉnh Thanh Hóa' },
): PlanDocument {
  return { id: 'plan', type: 'plan', fields, children };
}

/** A small plan as first drafted. */
export const firstDraft: PlanDocument = plan([
  node('section', 's-can-cu', { role: 'necessity', heading: 'Sự cần thiết và căn cứ' }, [
    node('legal-basis', 'cb-749', {
      basis: 'legal',
      documentType: 'Quyết định',
      number: '749/QĐ-TTg',
      date: '2020-06-03',
      issuer: 'Thủ tướng Chính phủ',
      abstract:
        'Phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030”',
    }),
  ]),
  node('section', 's-muc-tieu', { role: 'objectives', heading: 'Mục tiêu' }, [
    node('section', 's-tong-quat', {
      role: 'general-objective',
      heading: 'Mục tiêu tổng quát',
      text: 'Đến năm 2025, Thanh Hóa là tỉnh **trung bình khá** về chuyển đổi số.\n\nĐến năm 2030, kinh tế số chiếm tỷ trọng lớn trong GRDP.\n',
    }),
    node('section', 's-chi-tieu', { role: 'indicators', heading: 'Chỉ tiêu' }, [
      node('indicator', 'ct-kts', {
        name: 'Tỷ trọng kinh tế số trong GRDP',
        unit: '%',
        baselineValue: 6.5,
        baselineYear: 2020,
        targets: [
          { period: '2025', value: 15 },
          { period: '2030', value: 25 },
        ],
        trackingAgency: 'Sở Thông tin và Truyền thông',
      }),
      node('indicator', 'ct-dvc', {
        name: 'Tỷ lệ hồ sơ giải quyết trực tuyến',
        unit: '%',
        baselineValue: 30,
        targets: [{ period: '2025', value: 50 }],
      }),
      node('indicator', 'ct-ca', { name: 'Thuê bao Internet băng rộng', unit: 'thuê bao/100 dân' }),
    ]),
  ]),
  node('section', 's-nhiem-vu', { role: 'tasks', heading: 'Nhiệm vụ' }, [
    node('task', 'nv-ha-tang', {
      title: 'Phát triển hạ tầng số',
      text: '- Phủ sóng 4G tới 100% thôn, bản.\n- Thử nghiệm 5G tại thành phố Thanh Hóa.\n',
      leadAgency: 'Sở Thông tin và Truyền thông',
      coordinatingAgencies: ['Sở Tài chính'],
      end: '2025',
    }),
    node('task', 'nv-du-lieu', {
      title: 'Xây dựng kho dữ liệu dùng chung',
      leadAgency: 'Sở Thông tin và Truyền thông',
      fundingAmount: 45000,
      fundingSource: 'local',
    }),
    node('task', 'nv-cu', { title: 'Mua sắm máy tính cho cấp xã', leadAgency: 'Sở Tài chính' }),
  ]),
  node('section', 's-kien-nghi', { role: 'recommendations', heading: 'Kiến nghị, đề xuất' }),
]);

/** The same plan as revised: words, figures, a list, an item added, one removed, two moved. */
export const secondDraft: PlanDocument = plan([
  node('section', 's-can-cu', { role: 'necessity', heading: 'Sự cần thiết và căn cứ' }, [
    node('legal-basis', 'cb-749', {
      basis: 'legal',
      documentType: 'Quyết định',
      number: '749/QĐ-TTg',
      date: '2020-06-03',
      issuer: 'Thủ tướng Chính phủ',
      abstract:
        'Phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030”',
    }),
  ]),
  node('section', 's-muc-tieu', { role: 'objectives', heading: 'Mục tiêu' }, [
    node('section', 's-tong-quat', {
      role: 'general-objective',
      heading: 'Mục tiêu tổng quát',
      text: 'Đến năm 2025, Thanh Hóa nằm trong **nhóm 10 tỉnh dẫn đầu** cả nước về chuyển đổi số.\n\nĐến năm 2030, kinh tế số chiếm tỷ trọng lớn trong GRDP.\n\nMọi người dân được hưởng lợi từ chuyển đổi số.\n',
    }),
    node('section', 's-chi-tieu', { role: 'indicators', heading: 'Chỉ tiêu cụ thể' }, [
      node('indicator', 'ct-ca', { name: 'Thuê bao Internet băng rộng', unit: 'thuê bao/100 dân' }),
      node('indicator', 'ct-kts', {
        name: 'Tỷ trọng kinh tế số trong GRDP',
        unit: '%',
        baselineValue: 6.5,
        baselineYear: 2020,
        targets: [
          { period: '2025', value: 20 },
          { period: '2030', value: 30 },
        ],
        trackingAgency: 'Cục Thống kê tỉnh',
      }),
      node('indicator', 'ct-dvc', {
        name: 'Tỷ lệ hồ sơ giải quyết trực tuyến',
        unit: '%',
        baselineValue: 30,
        targets: [{ period: '2025', value: 50 }],
      }),
      node('indicator', 'ct-moi', {
        name: 'Dân số trưởng thành có chữ ký số',
        unit: '%',
        targets: [{ period: '2025', value: 50 }],
      }),
    ]),
  ]),
  node('section', 's-nhiem-vu', { role: 'tasks', heading: 'Nhiệm vụ' }, [
    node('task', 'nv-ha-tang', {
      title: 'Phát triển hạ tầng số',
      text: '- Phủ sóng 4G, 5G tới 100% thôn, bản.\n- Thử nghiệm 5G tại thành phố Thanh Hóa.\n',
      leadAgency: 'Sở Thông tin và Truyền thông',
      coordinatingAgencies: ['Sở Tài chính', 'Công an tỉnh'],
      end: '2024',
    }),
  ]),
  node('section', 's-kien-nghi', { role: 'recommendations', heading: 'Kiến nghị, đề xuất' }, [
    node('task', 'nv-du-lieu', {
      title: 'Xây dựng kho dữ liệu dùng chung của tỉnh',
      leadAgency: 'Sở Thông tin và Truyền thông',
      fundingAmount: 60000,
      fundingSource: 'central',
    }),
  ]),
]);
