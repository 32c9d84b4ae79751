import { Fragment } from 'react';
import { readValue } from '../../../domain/plan/values.ts';
import { NODE_FIELDS } from '../../../schemas/node-fields.ts';
import type { FieldChange, FieldValue, NodeType } from '../../../schemas/types.ts';
import { useI18n } from '../../i18n.tsx';

interface Props {
  readonly nodeType: NodeType;
  readonly field: FieldChange;
  readonly nameOf: (nodeId: string) => string;
}

/** A value replaced as a whole: old → new; of a list, what came and what went. */
export function ValueChange({ nodeType, field, nameOf }: Props) {
  const { language } = useI18n();
  const { before, after, kind } = field;
  const refers = NODE_FIELDS[nodeType].find(({ name }) => name === field.field)?.refersTo;
  const item = (value: string) => (refers === undefined ? value : nameOf(value) || value);
  if (Array.isArray(before ?? after))
    return <ListChange before={listOf(before)} after={listOf(after)} item={item} />;
  const show = (value: FieldValue) => readValue(value, kind, '', { language, nameOf });
  return (
    <span className="chip">
      {before !== undefined && <del>{show(before)}</del>}
      {before !== undefined && after !== undefined && <span aria-hidden="true"> → </span>}
      {after !== undefined && <ins>{show(after)}</ins>}
    </span>
  );
}

const listOf = (value: FieldValue | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];

interface ListProps {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly item: (value: string) => string;
}

function ListChange({ before, after, item }: ListProps) {
  const gone = before.filter((value) => !after.includes(value));
  return (
    <span>
      {[...after, ...gone].map((value, at) => (
        <Fragment key={value}>
          {at > 0 && '; '}
          {gone.includes(value) ? (
            <del>{item(value)}</del>
          ) : before.includes(value) ? (
            item(value)
          ) : (
            <ins>{item(value)}</ins>
          )}
        </Fragment>
      ))}
    </span>
  );
}
