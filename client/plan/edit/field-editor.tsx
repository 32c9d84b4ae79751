import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { fieldLabel } from '../../../domain/plan/names.ts';
import { fieldValueOf, type NodeValue, specOf } from '../../../domain/plan/values.ts';
import { lateDialog } from '../../components/late.tsx';
import { useT } from '../../i18n.tsx';
import { FieldView } from '../paper/field-view.tsx';
import type { FieldProps } from '../paper/paper-context.tsx';
import { ChoiceInput } from './choice-input.tsx';
import { useEdit } from './edit-context.tsx';
import editField from './edit-field.module.css';
import { FaultLine } from './fault-line.tsx';
import { inputText, readTyped, whyUnread } from './field-kinds.ts';
import { LineInput } from './line-input.tsx';
import { nextKey } from './next-field.ts';
import { RichField } from './rich-field.tsx';
import { TargetsInput } from './targets-input.tsx';

const ListInput = lateDialog(async () => (await import('./list-input.tsx')).ListInput);

interface FieldEditorProps extends FieldProps {
  readonly fault: string | undefined;
  /** Words typed earlier that could not be read. */
  readonly unread: string | undefined;
}

/**
 * The editor of one field, by its kind. What can be read is taken at each stroke; what can't stays,
 * with a word why. Enter ends (in a table: goes to the row below), Tab goes to the next field,
 * Escape gives back what was there (but ends rich text as it is).
 */
export function FieldEditor({ fault, unread, ...props }: FieldEditorProps) {
  const { node, field, block } = props;
  const t = useT();
  const { session, openField } = useEdit();
  const spec = specOf(node.type, field);
  const [before] = useState(() => fieldValueOf(node, field));
  const [place] = useState(openField.place);
  const last = useRef(before);
  const why = unread === undefined ? undefined : whyUnread(spec.kind, unread);
  const bad = why && t(`edit.bad.${why}`);
  const box = useRef<HTMLDivElement>(null);
  const name = fieldLabel(node.type, field, 'vi');
  const change = (value: NodeValue, html?: string) => {
    session.hold(node.id, field, undefined);
    session.change(node.id, field, value, { html, from: last.current });
    last.current = value;
  };
  const type = (text: string) => {
    const reading = readTyped(spec.kind, text);
    if (reading.ok) change(reading.value);
    else session.hold(node.id, field, text);
  };
  const leave = (refocus: boolean) => {
    openField.close(refocus);
    void session.flush();
  };
  const goTo = (key: string | undefined) => {
    void session.flush();
    if (key === undefined) openField.close(true);
    else openField.open(key);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      // A long text isn't thrown away by a slip: there Escape only ends, and Ctrl+Z takes back.
      if (spec.kind !== 'Markdown') change(before);
      leave(true);
    } else if (event.defaultPrevented) {
      return;
    } else if (event.key === 'Tab' && bad === undefined && !insideForm(event.target)) {
      const key = nextKey(box.current, event.shiftKey ? 'before' : 'after');
      if (key === undefined) return;
      event.preventDefault();
      goTo(key);
    } else if (event.key === 'Enter' && bad === undefined && endsByEnter(spec.kind)) {
      event.preventDefault();
      goTo(nextKey(box.current, 'below'));
    }
  };
  const blur = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget) || bad !== undefined) return;
    // A window that lost the focus keeps the field open; pop-up lists stand elsewhere in the page.
    if (event.relatedTarget === null && !document.hasFocus()) return;
    if (event.relatedTarget instanceof Element && event.relatedTarget.closest('[data-portal]'))
      return;
    leave(false);
  };
  const Tag = block || spec.kind === 'Markdown' ? 'div' : 'span';
  return (
    <Tag
      ref={box as never}
      data-part="editing"
      className={editField.editing}
      onKeyDown={press}
      onBlur={blur}
    >
      {spec.kind === 'Markdown' ? (
        <RichField
          name={name}
          value={typeof before === 'string' ? before : ''}
          place={place}
          onChange={change}
          onDone={() => leave(true)}
        >
          <FieldView {...props} />
        </RichField>
      ) : spec.kind === 'Targets' ? (
        <TargetsInput
          node={node}
          unread={unread}
          onChange={change}
          onBad={(rows) => session.hold(node.id, field, rows)}
        />
      ) : spec.refersTo !== undefined || spec.kind === 'AgencyList' ? (
        <ListInput
          node={node}
          spec={spec}
          name={name}
          onChange={change}
          onClose={() => leave(false)}
        />
      ) : spec.values !== undefined || spec.kind === 'Flag' ? (
        <ChoiceInput spec={spec} name={name} value={fieldValueOf(node, field)} onChange={change} />
      ) : (
        <LineInput
          name={name}
          initial={unread ?? inputText(spec.kind, before)}
          place={place}
          numeric={!['Line', 'Agency'].includes(spec.kind)}
          agency={spec.kind === 'Agency'}
          onType={type}
        />
      )}
      {(bad ?? fault) !== undefined && <FaultLine text={bad ?? fault ?? ''} />}
    </Tag>
  );
}

const endsByEnter = (kind: string) =>
  kind !== 'Markdown' && kind !== 'Targets' && !kind.endsWith('Refs') && kind !== 'AgencyList';

/** Inside an editor of several inputs Tab moves among them. */
function insideForm(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest('[data-part="targets-input"], [data-part="rich"]') !== null
  );
}
