import { issuingFormOf } from '../../../schemas/issuing-form.ts';
import type { NodeRule } from '../rule.ts';

/**
 * When the issuer's name doesn't show whether it is the State's or the Party's, the papers take the
 * State's form, which may be wrong.
 */
export const issuingForm: NodeRule = {
  id: 'issuing-form',
  severity: 'note',
  title: {
    vi: 'Tên cơ quan ban hành cho biết thể thức văn bản',
    en: 'The name of the issuing body tells the form of its papers',
  },
  nodes: {
    plan: (node, { report }) => {
      const { approvingAgency, draftingAgency } = node.fields;
      const field = approvingAgency ? 'approvingAgency' : 'draftingAgency';
      const name = approvingAgency || draftingAgency;
      if (!name || issuingFormOf(name) !== undefined) return;
      report(node, {
        field,
        quote: name,
        message: {
          vi: `chưa xác định được “${name}” thuộc hệ thống của Đảng hay của Nhà nước; văn bản đang theo thể thức của Nhà nước (Quốc hiệu, Tiêu ngữ). Nếu là cơ quan của Đảng, hãy ghi đủ tên, ví dụ thêm “của Tỉnh ủy”; nếu không, có thể bỏ qua lưu ý này.`,
          en: `whether “${name}” is a body of the Party or of the State is not known; the papers have the State’s form. If it is the Party’s, write the full name, such as one ending in “của Tỉnh ủy”; otherwise ignore this note.`,
        },
      });
    },
  },
};
