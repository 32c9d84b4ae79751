import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useT } from '../../i18n.tsx';
import type { KnownDocument } from '../compare/use-document.ts';
import { DueField, NO_DUE } from './due-field.tsx';
import { TargetPicker } from './target-picker.tsx';
import type { TypedDirective } from './typed-decision.ts';

interface Props {
  readonly at: number;
  readonly directive: TypedDirective;
  readonly known: KnownDocument;
  readonly tried: boolean;
  /** Whether it was just added, so that its text takes the focus. */
  readonly fresh: boolean;
  readonly onChange: (directive: TypedDirective) => void;
  readonly onRemove: () => void;
}

/** One directive: what, aimed where, must or should, and its own due date when it has one. */
export function DirectiveEditor(props: Props) {
  const { at, directive, known, tried, fresh, onChange, onRemove } = props;
  const t = useT();
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (fresh) text.current?.focus();
  }, [fresh]);
  return (
    <li className="directive-editor">
      <div className="directive-head">
        <h4>{t('decision.directive', { at })}</h4>
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('decision.removeDirective', { at })}
          onClick={onRemove}
        >
          {t('common.remove')}
        </Button>
      </div>
      <Textarea
        ref={text}
        aria-label={t('decision.directiveText')}
        placeholder={t('decision.directiveText')}
        autosize
        minRows={2}
        maxRows={10}
        value={directive.text}
        onChange={(event) => onChange({ ...directive, text: event.currentTarget.value })}
        error={tried && directive.text.trim() === '' ? t('decision.directiveMissing') : undefined}
      />
      <div className="directive-row">
        <TargetPicker
          known={known}
          nodeId={directive.nodeId}
          label={t('decision.aim')}
          onChange={(nodeId) => onChange({ ...directive, nodeId })}
        />
        <div>
          <p className="field-label" id={`priority-${directive.key}`}>
            {t('decision.priority')}
          </p>
          <SegmentedControl
            aria-labelledby={`priority-${directive.key}`}
            value={directive.priority}
            onChange={(value) =>
              onChange({ ...directive, priority: value === 'should' ? 'should' : 'must' })
            }
            data={[
              { value: 'must', label: t('common.priority.must') },
              { value: 'should', label: t('common.priority.should') },
            ]}
          />
        </div>
      </div>
      {directive.due.way === 'none' ? (
        <Button
          variant="subtle"
          size="compact-xs"
          className="own-due"
          onClick={() => onChange({ ...directive, due: { ...NO_DUE, way: 'said' } })}
        >
          {t('decision.addOwnDue')}
        </Button>
      ) : (
        <DueField
          label={t('decision.ownDue')}
          value={directive.due}
          onChange={(due) => onChange({ ...directive, due })}
          tried={tried}
        />
      )}
    </li>
  );
}
