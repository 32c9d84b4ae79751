import { Fragment } from 'react';
import { ownTitle } from '../../../domain/plan/titles.ts';
import type { BlockChange, FieldChange, Hunk, NodeChange } from '../../../schemas/types.ts';
import { useFieldLabels, useT } from '../../i18n.tsx';
import { plainWords } from './plain-words.ts';
import { ValueChange } from './value-change.tsx';
import '../../styles/redline.ts';
import looks from './looks.module.css';

/** How much kept text stands on either side of changed words, in characters. */
const CONTEXT = 60;

interface Props {
  readonly change: NodeChange;
  /** The title of a node that a field refers to. */
  readonly nameOf: (nodeId: string) => string;
}

/** The exact words that a change added and took away, without the paper around them. */
export function ChangeWords({ change, nameOf }: Props) {
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
        <FieldWords key={field.id} change={change} field={field} nameOf={nameOf} />
      ))}
    </div>
  );
}

/** What a node that is new or gone says: its title, and its text where that says more. */
function wholeText(node: NodeChange['after']): string {
  if (node === undefined) return '';
  const title = ownTitle(node);
  const text = 'text' in node.fields ? (node.fields.text ?? '') : '';
  if (text === '' || title === '') return title || text;
  return text.startsWith(title.replace(/…$/u, '')) ? text : `${title}. ${text}`;
}

interface FieldProps extends Props {
  readonly field: FieldChange;
}

function FieldWords({ change, field, nameOf }: FieldProps) {
  const labels = useFieldLabels();
  const named = change.fields.length > 1 || field.blocks === undefined;
  return (
    <div className="field-words">
      {named && (
        <span className="field-name">
          {labels.field(change.nodeType, field.field)}
          {field.key !== undefined && ` ${field.key}`}
        </span>
      )}
      {field.blocks !== undefined ? (
        field.blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place, and never reorder
          <BlockWords key={at} block={block} />
        ))
      ) : field.hunks !== undefined ? (
        <span>
          <Hunks hunks={field.hunks} />
        </span>
      ) : (
        <ValueChange nodeType={change.nodeType} field={field} nameOf={nameOf} />
      )}
    </div>
  );
}

function BlockWords({ block }: { readonly block: BlockChange }) {
  const t = useT();
  if (block.op === '=') return null;
  if (block.op === 'moved') {
    // A moved block stands twice: where it was left it is not told again.
    if (block.after === undefined) return null;
    return (
      <p>
        <span className={looks.quiet}>{t('compare.movedInside')} </span>
        <span className="moved">
          {block.hunks ? (
            <Hunks hunks={wordHunks(block.hunks)} />
          ) : (
            shorten(plainWords(block.after), true, true)
          )}
        </span>
      </p>
    );
  }
  if (block.hunks !== undefined)
    return (
      <p>
        <Hunks hunks={wordHunks(block.hunks)} />
        {block.nature === 'format' && (
          <span className={looks.quiet}> {t('compare.layoutChanged')}</span>
        )}
      </p>
    );
  return (
    <p>
      {block.before !== undefined && <del>{plainWords(block.before)}</del>}
      {block.after !== undefined && <ins>{plainWords(block.after)}</ins>}
    </p>
  );
}

/** The words of hunks of Markdown; those that were marks alone are left out. */
const wordHunks = (hunks: readonly Hunk[]): readonly Hunk[] =>
  hunks
    .map((hunk, at) => ({
      ...hunk,
      text: plainWords(hunk.text, { first: at === 0, last: at === hunks.length - 1 }),
    }))
    .filter(({ text }) => text !== '');

/** Words kept, inserted and deleted; long runs of kept words are cut in the middle. */
function Hunks({ hunks }: { readonly hunks: readonly Hunk[] }) {
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
