import { memo } from 'react';
import { formatPartialDate } from './field-text.ts';
import { fieldValueOf, isEmpty, textOf } from './field-value.ts';
import { ItemFold } from './item-details.tsx';
import { type NodeProps, usePaper } from './paper-context.tsx';

/** "Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ …;" in italics, the last with a full stop. */
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
      <Field node={node} field="documentType" hint="loại văn bản" />
      {has('number') && (
        <>
          {' số '}
          <Field node={node} field="number" hint="số, ký hiệu" />
        </>
      )}
      {has('date') && (
        <>
          {date.length === 10 || date === '' ? ' ngày ' : date.length === 7 ? ' tháng ' : ' năm '}
          <Field node={node} field="date" hint="ngày ban hành" shown={formatPartialDate(date)} />
        </>
      )}
      {has('issuer') && (
        <>
          {' của '}
          <Field node={node} field="issuer" hint="cơ quan ban hành" />
        </>
      )}
      {has('abstract') && ' '}
      <Field node={node} field="abstract" hint="trích yếu" />
      {last ? '.' : ';'}
      <ItemFold node={node} />
      {Tools && <Tools node={node} />}
    </div>
  );
});
