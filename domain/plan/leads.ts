import type { Language, PlanNode } from '../../schemas/types.ts';

/**
 * Returns the words before one part of a node's heading, with the space after them; '' for none:
 * Quyết định **số** 749/QĐ-TTg **ngày** 03/6/2020 **của** Thủ tướng Chính phủ.
 */
export function leadOf(node: PlanNode, field: string, language: Language): string {
  if (node.type !== 'legal-basis') return '';
  const vi = language === 'vi';
  switch (field) {
    case 'number':
      return vi ? 'số ' : 'No. ';
    case 'date':
      return vi ? dateLead(node.fields.date ?? '') : 'of ';
    case 'issuer':
      return vi ? 'của ' : 'by ';
    default:
      return '';
  }
}

/** Depends on how exact the date is; "ngày" while there is none. */
const dateLead = (date: string): string =>
  (({ 4: 'năm ', 7: 'tháng ' }) as Readonly<Record<number, string>>)[date.length] ?? 'ngày ';
