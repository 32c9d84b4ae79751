import { fieldValueOf, isEmpty, listOf, readValue, specOf } from '../../../domain/plan/values.ts';
import type { PlanNode } from '../../../schemas/types.ts';
import { type FieldProps, useHtml, useTitles } from './paper-context.tsx';

/** A field as it is read. Empty fields take no room. */
export function FieldView(props: FieldProps) {
  const { node, field } = props;
  const spec = specOf(node.type, field);
  if (isEmpty(fieldValueOf(node, field))) return null;
  return spec.kind === 'Markdown' ? <MarkdownView {...props} /> : <LineView {...props} />;
}

/** Rendered Markdown. The HTML is made and cleaned by the server. */
export function MarkdownView({ node, field }: FieldProps) {
  // White space after the last paragraph would stand before what follows in the line.
  const html = useHtml(node.id, field).trim();
  return (
    <div
      className="prose"
      data-node={node.id}
      data-field={field}
      data-kind="Markdown"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the server cleans it, see server/documents
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** A field that refers to nothing, in one line; its unit has a place of its own on the page. */
function lineOf(node: PlanNode, field: string): string {
  const value = fieldValueOf(node, field);
  if (value === undefined) return '';
  return readValue(value, specOf(node.type, field).kind, '', {
    language: 'vi',
    nameOf: (id) => id,
  });
}

export function LineView({ node, field, shown, block }: FieldProps) {
  const spec = specOf(node.type, field);
  const refs = spec.refersTo === undefined ? [] : listOf(node, field);
  const titles = useTitles(refs);
  const text = shown ?? (refs.length > 0 ? titles : lineOf(node, field));
  const Tag = block ? 'div' : 'span';
  return (
    <Tag data-node={node.id} data-field={field} data-kind={spec.kind}>
      {text}
    </Tag>
  );
}
