import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { fieldLabel, nodeMenuName } from '../domain/plan/names.ts';
import { valueName } from '../domain/plan/value-names.ts';
import type { Language, NodeType } from '../schemas/types.ts';
import { currentLanguage, rememberLanguage } from './language.ts';
import type { Catalogue, Words } from './messages/vi.ts';

type PathsOf<T, Prefix extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string
    ? `${Prefix}${Key}`
    : PathsOf<T[Key], `${Prefix}${Key}.`>;
}[keyof T & string];

/** Every message there is, e.g. `common.retry`. */
export type MessageKey = PathsOf<Catalogue>;
export type Params = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, params?: Params) => string;

function lookUp(catalogue: Words, key: string): string | undefined {
  let value: unknown = catalogue;
  for (const step of key.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return typeof value === 'string' ? value : undefined;
}

/** Puts `{name}` in; `{count|remark|remarks}` picks the first word for 1, the second otherwise. */
export function fill(message: string, params: Params): string {
  return message.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name, one, other) => {
    const value = params[name];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : Number(value) === 1 ? one : other;
  });
}

interface I18n {
  readonly language: Language;
  readonly t: Translate;
  /**
   * A message whose key is only known when it runs, e.g. a field of a node; `fallback` when there
   * is none.
   */
  readonly label: (key: string, fallback: string) => string;
  readonly setLanguage: (language: Language) => Promise<void>;
}

const I18nContext = createContext<I18n | undefined>(undefined);

interface Props {
  /** The words of the language remembered. Areas may be added before anything below shows them. */
  readonly initial: Words;
  readonly load: (language: Language) => Promise<Words>;
  /** Called when all below reads in another language. */
  readonly onChange?: () => unknown;
  readonly children: ReactNode;
}

/** Gives the messages to all below. */
export function I18nProvider({ initial, load, onChange, children }: Props) {
  const [state, setState] = useState({ language: currentLanguage(), catalogue: initial });
  const setLanguage = useCallback(
    async (language: Language) => {
      const catalogue = await load(language);
      rememberLanguage(language);
      setState({ language, catalogue });
      await onChange?.();
    },
    [load, onChange],
  );
  const value = useMemo<I18n>(() => {
    const { language, catalogue } = state;
    return {
      language,
      setLanguage,
      t: (key, params = {}) => fill(lookUp(catalogue, key) ?? key, params),
      label: (key, fallback) => lookUp(catalogue, key) ?? fallback,
    };
  }, [state, setLanguage]);
  return <I18nContext value={value}>{children}</I18nContext>;
}

export function useI18n(): I18n {
  const value = use(I18nContext);
  if (value === undefined) throw new Error('useI18n needs an I18nProvider above it');
  return value;
}

/**
 * `t('common.retry')`: the message in the language of the interface, with its parameters filled in.
 */
export function useT(): Translate {
  return useI18n().t;
}

/** Labels of what a plan is made of: types of node, their fields and the values those may hold. */
export function useFieldLabels() {
  const { language } = useI18n();
  return useMemo(
    () => ({
      type: (type: NodeType) => nodeMenuName(type, language),
      field: (type: NodeType, field: string) => fieldLabel(type, field, language),
      value: (kind: string, value: string) => valueName(kind, value, language) ?? value,
    }),
    [language],
  );
}
