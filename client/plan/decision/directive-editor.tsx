import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { memo, useEffect, useRef } from 'react';
import type { CheckOffer, CommentView } from '../../../schemas/types.ts';
import { useT } from '../../i18n.tsx';
import { DueField, NO_DUE } from '../parts/due-field.tsx';
import looks from '../parts/looks.module.css';
import type { RequestFaults } from '../parts/request-faults.ts';
import type { KnownDocument } from '../parts/use-document.ts';
import { AimField } from './aim-field.tsx';
import { CheckEditor } from './check-editor.tsx';
import styles from './directive-editor.module.css';
import type { TypedDirective } from './typed-decision.ts';

interface Props {
  readonly at: number;
  readonly directive: TypedDirective;
  readonly known: KnownDocument;
  readonly offers: readonly CheckOffer[];
  readonly tried: boolean;
  /** What the server said of the whole conclusion. */
  readonly faults: RequestFaults;
  /** Whether it was just added, so that its text takes the focus. */
  readonly fresh: boolean;
  /** Remarks that it may have been made from. */
  readonly comments: readonly CommentView[];
  readonly onChange: (directive: TypedDirective) => void;
  readonly onRemove: (key: string) => void;
}

/**
 * One directive: what, aimed where, must or should; its own due date and its check when it has
 * them.
 */
export const DirectiveEditor = memo(function DirectiveEditor(props: Props) {
  const { at, directive, known, offers, tried, fresh, comments, onChange, onRemove } = props;
  const faults = props.faults.below(`/directives/${at - 1}`);
  const drawnFrom = comments.filter(({ id }) => directive.remarkIds?.includes(id));
  const t = useT();
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (fresh) text.current?.focus();
  }, [fresh]);
  const set = (change: Partial<TypedDirective>) => onChange({ ...directive, ...change });
  const misplaced = faults.at('/anchor');
  return (
    <li data-part="directive-editor" className={styles.directiveEditor}>
      <div className={styles.directiveHead}>
        <h4>{t('decision.directive', { at })}</h4>
        {drawnFrom.length > 0 && (
          <span className={looks.quiet}>
            {t('decision.drawnFrom', {
              numbers: drawnFrom.map((one) => `#${one.number}`).join(', '),
            })}
          </span>
        )}
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('decision.removeDirective', { at })}
          onClick={() => onRemove(directive.key)}
        >
          {t('common.remove')}
        </Button>
      </div>
      <Textarea
        ref={text}
        aria-label={t('decision.directiveText')}
        placeholder={t('decision.directiveText')}
        lang="vi"
        autosize
        minRows={2}
        maxRows={10}
        value={directive.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={
          faults.at('/text') ??
          (tried && directive.text.trim() === '' ? t('decision.directiveMissing') : undefined)
        }
      />
      <div className={styles.directiveRow}>
        <AimField
          known={known}
          nodeId={directive.nodeId}
          field={directive.field}
          onChange={(nodeId, field) => set({ nodeId, field })}
        />
        <div>
          <p className={looks.fieldLabel} id={`priority-${directive.key}`}>
            {t('decision.priority')}
          </p>
          <SegmentedControl
            aria-labelledby={`priority-${directive.key}`}
            value={directive.priority}
            onChange={(value) => set({ priority: value === 'should' ? 'should' : 'must' })}
            data={[
              { value: 'must', label: t('common.priority.must') },
              { value: 'should', label: t('common.priority.should') },
            ]}
          />
        </div>
      </div>
      {misplaced !== undefined && (
        <p role="alert" className={looks.formError}>
          {misplaced}
        </p>
      )}
      {directive.due.way !== 'none' && (
        <DueField
          label={t('decision.ownDue')}
          value={directive.due}
          onChange={(due) => set({ due })}
          tried={tried}
          fault={faults.at('/due')}
        />
      )}
      {directive.check !== undefined && (
        <CheckEditor
          offers={offers}
          check={directive.check.rule === '' ? undefined : directive.check}
          known={known}
          nodeId={directive.nodeId}
          tried={tried}
          faults={faults.below('/check')}
          onChange={(check) => set({ check })}
        />
      )}
      <div className={styles.directiveMore}>
        {directive.due.way === 'none' && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => set({ due: { ...NO_DUE, way: 'said' } })}
          >
            {t('decision.addOwnDue')}
          </Button>
        )}
        {directive.check === undefined && offers.length > 0 && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => set({ check: { rule: '', settings: {} } })}
          >
            {t('decision.checkField.add')}
          </Button>
        )}
      </div>
    </li>
  );
});
