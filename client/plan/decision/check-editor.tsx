import { Button, Select } from '@mantine/core';
import { useId, useMemo } from 'react';
import { foldForSearch } from '../../../domain/text/fold-search.ts';
import type { CheckOffer } from '../../../schemas/types.ts';
import { useFieldLabels, useT } from '../../i18n.tsx';
import type { RequestFaults } from '../parts/request-faults.ts';
import type { KnownDocument } from '../parts/use-document.ts';
import { CheckParamField } from './check-param-field.tsx';
import directiveEditor from './directive-editor.module.css';
import { settingWords } from './setting-words.ts';
import { firstSettings, groupChecks, type TypedCheck } from './typed-check.ts';

interface Props {
  readonly offers: readonly CheckOffer[];
  readonly check: TypedCheck | undefined;
  readonly known: KnownDocument;
  /** The item that the directive is aimed at. */
  readonly nodeId: string;
  readonly tried: boolean;
  /** What the server said of the check, from its place on. */
  readonly faults: RequestFaults;
  readonly onChange: (check: TypedCheck | undefined) => void;
}

/**
 * The check that a directive carries: which one, its parameters, and in one line when it is met.
 */
export function CheckEditor(props: Props) {
  const { offers, check, known, nodeId, tried, faults, onChange } = props;
  const t = useT();
  const labels = useFieldLabels();
  const id = useId();
  const aim = known.tree.get(nodeId)?.node;
  const offer = offers.find(({ rule }) => rule === check?.rule);
  const data = useMemo(
    () =>
      groupChecks(offers, aim).map(({ type, offers: list }) => ({
        group: type === undefined ? t('decision.checkField.general') : labels.type(type),
        items: list.map(({ rule, title }) => ({ value: rule, label: title })),
      })),
    [offers, aim, t, labels],
  );
  // A check is found by its title and by what it is about.
  const searched = useMemo(
    () =>
      new Map(
        data.flatMap(({ group, items }) =>
          items.map(({ value, label }) => [value, foldForSearch(`${label} ${group}`)] as const),
        ),
      ),
    [data],
  );
  const pick = (rule: string | null) => {
    const picked = offers.find((one) => one.rule === rule);
    if (picked === undefined) onChange(undefined);
    else onChange({ rule: picked.rule, settings: firstSettings(picked, aim) });
  };
  const words =
    check === undefined || offer === undefined
      ? ''
      : offer.params
          .flatMap((param) => settingWords(param, check.settings[param.name], known, labels) ?? [])
          .join('; ');
  const place =
    aim === undefined || aim.type === 'plan' ? t('decision.whole') : known.nameOf(nodeId);
  return (
    <section className={directiveEditor.checkEditor} aria-labelledby={id}>
      <div className={directiveEditor.directiveHead}>
        <h5 id={id}>{t('decision.checkField.title')}</h5>
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('decision.checkField.remove')}
          onClick={() => onChange(undefined)}
        >
          {t('common.remove')}
        </Button>
      </div>
      <Select
        aria-label={t('decision.checkField.which')}
        placeholder={t('decision.checkField.placeholder')}
        nothingFoundMessage={t('decision.checkField.nothing')}
        searchable
        allowDeselect={false}
        value={offer?.rule ?? null}
        data={data}
        maxDropdownHeight={320}
        onChange={pick}
        error={
          faults.at('/rule') ??
          (tried && offer === undefined ? t('decision.checkField.missing') : undefined)
        }
        filter={({ options, search }) => {
          const wanted = foldForSearch(search);
          return options.flatMap((group) => {
            if (!('items' in group)) return [];
            const items = group.items.filter(({ value }) => searched.get(value)?.includes(wanted));
            return items.length > 0 ? [{ ...group, items }] : [];
          });
        }}
        comboboxProps={{ withinPortal: true }}
      />
      {check !== undefined && offer !== undefined && (
        <>
          {offer.params.length > 0 && (
            <div className={directiveEditor.checkSettings}>
              {offer.params.map((param) => (
                <CheckParamField
                  key={`${offer.rule} ${param.name}`}
                  param={param}
                  value={check.settings[param.name]}
                  known={known}
                  tried={tried}
                  fault={faults.at(`/settings/${param.name}`)}
                  onChange={(value) =>
                    onChange({ ...check, settings: { ...check.settings, [param.name]: value } })
                  }
                />
              ))}
            </div>
          )}
          <p className={directiveEditor.checkPreview}>
            <strong>{t('decision.checkField.metWhen')}</strong> {offer.title}
            {words !== '' && ` (${words})`}. {t('decision.checkField.within', { place })}
          </p>
        </>
      )}
    </section>
  );
}
