import { memo } from 'react';
import { leadOf } from '../../../domain/plan/leads.ts';
import { fieldName } from '../../../domain/plan/names.ts';
import { fieldValueOf, isEmpty, textOf } from '../../../domain/plan/values.ts';
import { formatPartialDate } from '../../../domain/text/dates.ts';
import { ItemFold } from './item-details.tsx';
import { type NodeProps, usePaper } from './paper-context.tsx';

const NAMES = {
  documentType: fieldName('legal-basis', 'documentType', 'vi'),
  number: fieldName('legal-basis', 'number', 'vi'),
  date: fieldName('legal-basis', 'date', 'vi'),
  issuer: fieldName('legal-basis', 'issuer', 'vi'),
  abstract: fieldName('legal-basis', 'abstract', 'vi'),
} as const;

/**
 * "Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ …;" in italics, the last
 * with a full stop.
 */
export const LegalBasis = memo(function LegalBasis({
  node,
  last,
}: NodeProps & { readonly last: boolean }) {
  const { parts } = usePaper();
  const { Field, Tools, editing } = parts;
  const date = textOf(node, 'date');
  const has = (field: string) => editing || !isEmpty(fieldValueOf(node, field));
  return (
    <div id={`n-${node.id}`} className="item legal-basis run-in">
      {'Căn cứ '}
      <Field node={node} field="documentType" hint={NAMES.documentType} />
      {has('number') && (
        <>
          {' số '}
          <Field node={node} field="number" hint={NAMES.number} />
        </>
      )}
      {has('date') && (
        <>
          {` ${leadOf(node, 'date', 'vi')}`}
          <Field node={node} field="date" hint={NAMES.date} shown={formatPartialDate(date, 'vi')} />
        </>
      )}
      {has('issuer') && (
        <>
          {' của '}
          <Field node={node} field="issuer" hint={NAMES.issuer} />
        </>
      )}
      {has('abstract') && ' '}
      <Field node={node} field="abstract" hint={NAMES.abstract} />
      {last ? '.' : ';'}
      <ItemFold node={node} />
      {Tools && <Tools node={node} />}
    </div>
  );
});
