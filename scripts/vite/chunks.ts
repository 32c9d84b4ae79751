import type { Rolldown } from 'vite';

/** Matches module paths, on every system, by a pattern written with slashes. */
const at = (pattern: string): RegExp => new RegExp(pattern.replaceAll('/', '[\\\\/]'));

const mantine = (names: string): string => `@mantine/core/.*components/(${names})/`;

/**
 * Which modules come in one file. Each group takes with it all that its modules import, unless a
 * group above has it, so that a page is few files and holds little that it doesn't use;
 * scripts/budget.ts holds every page to a number of files and of bytes. A page or dialog that is
 * fetched late stays a separate file.
 */
export const chunks: readonly Rolldown.CodeSplittingGroup[] = [
  // What sign-in is made of, React included: every page has it.
  {
    name: 'base',
    test: at(
      'preload-helper|client/(pages/sign-in-page|root|theme|api|messages/(vi|en)-sign-in)\\.tsx?$',
    ),
  },
  // What every page has beside, and the small parts of many.
  {
    name: 'app',
    test: at(
      [
        'client/(main|format)\\.tsx?$',
        'domain/text/(fold-search|dates|case)\\.ts$',
        'client/components/(answered|badges|bell|confirm-dialog|day-input|due-text|html|members-editor|page|reason-dialog|step-button|tag|use-kept)\\.tsx?$',
        'client/plan/(frame/turn-sentence|parts/(meeting-time|first-error))\\.tsx?$',
        'components/NativeSelect/',
      ].join('|'),
    ),
  },
  // Widgets of forms. ScrollArea has one small part that others borrow.
  {
    name: 'inputs',
    test: at(
      `${mantine('Textarea|Checkbox|Radio|SegmentedControl|FloatingIndicator')}|ScrollArea/use-resize`,
    ),
    minShareCount: 2,
  },
  { name: 'popover', test: at(mantine('Popover|Menu')) },
  { name: 'dialog', test: at('client/components/confirm-modal\\.tsx$') },
  {
    name: 'combobox',
    test: at(mantine('Combobox|Select|MultiSelect|TagsInput|Autocomplete')),
    minShareCount: 2,
  },
  // The frame of a plan's page, and what most modes share.
  {
    name: 'plan-page',
    test: at(
      [
        'domain/plan/values\\.ts$',
        'client/plan/(plan-page|rounds/dialog-form)\\.tsx$',
        'client/breakpoints\\.ts$',
        'client/plan/(parts/[a-z-]+|remark/remark-side|respond/answer-form)\\.module\\.css$',
        'client/plan/parts/(sides|change-model|use-document|use-keys|field-input|actor-name|sees-draft)\\.ts$',
        'client/plan/remark/(remark-filter|check-result|field-words|field-range|quote|highlights|remark-due|consultation-model|too-long)\\.tsx?$',
        'client/plan/respond/worklist\\.ts$',
      ].join('|'),
    ),
  },
  // The plan as printed, read and edited.
  { name: 'paper', test: at('client/plan/(paper|edit|read)/'), minShareCount: 2 },
].map((group, index, groups) => ({ ...group, priority: groups.length - index }));
