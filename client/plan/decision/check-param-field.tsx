import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { capital } from '../../../domain/text/case.ts';
import { foldForSearch } from '../../../domain/text/fold-search.ts';
import type { CheckParam } from '../../../schemas/types.ts';
import { showNumber } from '../../format.ts';
import { useFieldLabels, useT } from '../../i18n.tsx';
import type { KnownDocument } from '../parts/use-document.ts';
import directiveEditor from './directive-editor.module.css';
import { listsParts, PLAN_PARTS, partName } from './setting-words.ts';
import { faultOf, type TypedSetting } from './typed-check.ts';

interface Props {
  readonly param: CheckParam;
  readonly value: TypedSetting | undefined;
  readonly known: KnownDocument;
  readonly tried: boolean;
  /** What the server said of it. */
  readonly fault: string | undefined;
  readonly onChange: (value: TypedSetting) => void;
}

/** A parameter of a check as a field of the form, by its kind. */
export function CheckParamField({ param, value, known, tried, fault, onChange }: Props) {
  const t = useT();
  const wrong = faultOf(param, value);
  // What is mistyped is said at once; what is not yet filled in, only when it was tried to send.
  const own =
    wrong !== undefined && (tried || wrong !== 'missing')
      ? t(`decision.checkField.fault.${wrong}`, {
          least: showNumber(param.least ?? 0),
          most: showNumber(param.most ?? 0),
        })
      : undefined;
  const shared = { label: capital(param.label), error: own ?? fault };
  const text = typeof value === 'string' ? value : '';
  const list = typeof value === 'string' || value === undefined ? [] : value;
  switch (param.kind) {
    case 'Integer':
    case 'Quantity':
      return (
        <TextInput
          {...shared}
          className={directiveEditor.short}
          inputMode={param.kind === 'Integer' ? 'numeric' : 'decimal'}
          description={boundsText(param)}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'Month':
      return (
        <TextInput
          {...shared}
          className={directiveEditor.short}
          type="month"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'Line':
      return (
        <TextInput
          {...shared}
          lang="vi"
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'Lines':
      return listsParts(param) ? (
        <PartsField {...shared} value={list} onChange={onChange} />
      ) : (
        <LinesField {...shared} value={list} onChange={onChange} />
      );
    case 'Indicator':
      return <IndicatorField {...shared} value={text} known={known} onChange={onChange} />;
  }
}

interface FieldProps<T> {
  readonly label: string;
  readonly error: string | undefined;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Parts of the plan: roles of sections, types of item. */
function PartsField({ label, error, value, onChange }: FieldProps<readonly string[]>) {
  const labels = useFieldLabels();
  const data = useMemo(
    () => PLAN_PARTS.map((part) => ({ value: part, label: partName(part, labels) })),
    [labels],
  );
  return (
    <MultiSelect
      label={label}
      error={error}
      searchable
      value={[...value]}
      data={data}
      maxDropdownHeight={240}
      onChange={onChange}
      filter={({ options, search }) => {
        const wanted = foldForSearch(search);
        return options.filter((one) => 'label' in one && foldForSearch(one.label).includes(wanted));
      }}
    />
  );
}

/** One to a line. The text is kept as typed: an empty last line is the next one being begun. */
function LinesField({ label, error, value, onChange }: FieldProps<readonly string[]>) {
  const t = useT();
  const [text, setText] = useState(value.join('\n'));
  return (
    <Textarea
      label={label}
      description={t('decision.checkField.perLine')}
      error={error}
      lang="vi"
      autosize
      minRows={2}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(
          event.currentTarget.value
            .split('\n')
            .map((line) => line.trim().normalize('NFC'))
            .filter((line) => line !== ''),
        );
      }}
    />
  );
}

/**
 * An indicator of the revision under review, by number and name; words without accents find it too.
 */
function IndicatorField(props: FieldProps<string> & { readonly known: KnownDocument }) {
  const { label, error, value, known, onChange } = props;
  const t = useT();
  const data = useMemo(
    () =>
      [...known.tree.values()]
        .filter(({ node }) => node.type === 'indicator')
        .map(({ node }) => ({ value: node.id, label: known.nameOf(node.id) || node.id })),
    [known],
  );
  return (
    <Select
      label={label}
      error={error}
      searchable
      allowDeselect={false}
      placeholder={t('decision.checkField.pickIndicator')}
      nothingFoundMessage={t('decision.checkField.nothing')}
      value={data.some((one) => one.value === value) ? value : null}
      data={data}
      maxDropdownHeight={280}
      limit={400}
      onChange={(next) => onChange(next ?? '')}
      filter={({ options, search }) => {
        const wanted = foldForSearch(search);
        return options.filter((one) => 'label' in one && foldForSearch(one.label).includes(wanted));
      }}
    />
  );
}

/** "0–1", "từ 20": within what a number has to be; nothing when any will do. */
function boundsText({ least, most }: CheckParam): string | undefined {
  if (least === undefined && most === undefined) return undefined;
  return `${least === undefined ? '…' : showNumber(least)} – ${most === undefined ? '…' : showNumber(most)}`;
}
