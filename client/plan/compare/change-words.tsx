import { Fragment } from 'react';
import type {
  BlockChange,
  FieldChange,
  FieldValue,
  Hunk,
  NodeChange,
} from '../../../schemas/types.ts';
import { formatNumber } from '../../format.ts';
import { useFieldLabels, useT } from '../../i18n.tsx';
import { nodeTitle } from '../paper/plan-tree.ts';
import '../../styles/redline.css';

/** How much kept text stands on either side of changed words, in characters. */
const CONTEXT = 60;

/** The exact words that a change added and took away, without the paper around them. */
export function ChangeWords({ change }: { readonly change: NodeChange }) {
  const t = useT();
  if (change.kind !== 'changed') {
    const node = change.kind === 'added' ? change.after : change.before;
    const words = wholeText(node) || change.title;
    return (
      <div className="change-words">
        {change.kind === 'added' ? <ins>{words}</ins> : <del>{words}</del>}
      </div>
    );
  }
  return (
    <div className="change-words">
      {change.moved && (
        <p className="moved-line">
          {t('compare.movedFromTo', {
            from: change.moved.from.label || t('compare.unnumbered'),
            to: change.moved.to.label || t('compare.unnumbered'),
          })}
        </p>
      )}
      {change.fields.map((field) => (
        <FieldWords key={field.id} change={change} field={field} />
      ))}
    </div>
  );
}

function wholeText(node: NodeChange['after']): string {
  if (node === undefined) return '';
  const text = 'text' in node.fields ? (node.fields.text ?? '') : '';
  return [nodeTitle(node), text]
    .filter((part, at) => part !== '' && (at === 0 || !text.startsWith(part)))
    .join('. ');
}

function FieldWords({
  change,
  field,
}: {
  readonly change: NodeChange;
  readonly field: FieldChange;
}) {
  const labels = useFieldLabels();
  const name = labels.field(change.nodeType, field.field);
  const show = (value: FieldValue | undefined) =>
    showValue(value, (one) => labels.value(field.kind, one), field.kind);
  return (
    <div className="field-words">
      {change.fields.length > 1 || field.blocks === undefined ? (
        <span className="field-name">
          {name}
          {field.key !== undefined && ` ${field.key}`}
        </span>
      ) : null}
      {field.blocks !== undefined ? (
        field.blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place, and never reorder
          <BlockWords key={at} block={block} />
        ))
      ) : field.hunks !== undefined ? (
        <p>
          <Hunks hunks={field.hunks} />
        </p>
      ) : (
        <span className="chip">
          {field.before !== undefined && <del>{show(field.before)}</del>}
          {field.before !== undefined && field.after !== undefined && (
            <span aria-hidden="true"> → </span>
          )}
          {field.after !== undefined && <ins>{show(field.after)}</ins>}
        </span>
      )}
    </div>
  );
}

function showValue(
  value: FieldValue | undefined,
  choice: (value: string) => string,
  kind: string,
): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return choice(String(value));
  if (typeof value === 'number') return kind === 'Year' ? String(value) : formatNumber(value);
  return typeof value === 'string' ? choice(value) : value.join('; ');
}

function BlockWords({ block }: { readonly block: BlockChange }) {
  if (block.op === '=') return null;
  if (block.hunks !== undefined)
    return (
      <p>
        <Hunks hunks={block.hunks} />
      </p>
    );
  return (
    <p>
      {block.before !== undefined && <del>{block.before}</del>}
      {block.after !== undefined && <ins>{block.after}</ins>}
    </p>
  );
}

/** Words kept, inserted and deleted; long runs of kept words are cut in the middle. */
export function Hunks({ hunks }: { readonly hunks: readonly Hunk[] }) {
  return hunks.map((hunk, at) => {
    const key = `${at}${hunk.op}`;
    if (hunk.op === '+') return <ins key={key}>{hunk.text}</ins>;
    if (hunk.op === '-') return <del key={key}>{hunk.text}</del>;
    return <Fragment key={key}>{shorten(hunk.text, at > 0, at < hunks.length - 1)}</Fragment>;
  });
}

function shorten(text: string, before: boolean, after: boolean): string {
  const head = before ? CONTEXT : 0;
  const tail = after ? CONTEXT : 0;
  if (text.length <= head + tail + 20) return text;
  const start = before ? text.slice(0, head).replace(/\S*$/u, '') : '';
  const end = after ? text.slice(-tail).replace(/^\S*/u, '') : '';
  return `${start}…${end}`;
}
