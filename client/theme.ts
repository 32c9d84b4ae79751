import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#eef6f6',
  '#dcebeb',
  '#b5d6d6',
  '#8bbfc0',
  '#5ea4a6',
  '#35888b',
  '#1a7276',
  '#0b5d62',
  '#084b4f',
  '#05383b',
];

/** Mantine's own dark greys, as cool as the desk. */
const dark: MantineColorsTuple = [
  '#e9e6df',
  '#b0b6bc',
  '#838c95',
  '#6a737c',
  '#3a4046',
  '#2c3237',
  '#22272b',
  '#1b1f23',
  '#14171a',
  '#0e1012',
];

/** Mantine in the colours, faces and steps of styles/tokens.css. */
export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  headings: { fontFamily: 'var(--font-ui)', fontWeight: '600' },
  colors: { teal, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: {
    xs: 'var(--step-1)',
    sm: 'var(--step-2)',
    md: 'var(--step-3)',
    lg: 'var(--step-4)',
    xl: 'var(--step-5)',
  },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  breakpoints: { xs: '30em', sm: '43.75em', md: '68.75em', lg: '80em', xl: '90em' },
});

/**
 * What Mantine draws by itself (ground, text, borders, errors) takes the tokens too, so both
 * schemes follow them.
 */
export const tokenVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--surface-raised)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-muted)',
    '--mantine-color-placeholder': 'var(--ink-muted)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--surface-raised)',
    '--mantine-color-default-hover': 'var(--surface)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-disabled': 'var(--line)',
    '--mantine-color-disabled-color': 'var(--ink-muted)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-color-teal-filled': 'var(--accent-fill)',
    '--mantine-color-teal-filled-hover': 'var(--accent-fill-hover)',
    '--mantine-color-teal-light': 'var(--accent-soft)',
    '--mantine-color-teal-light-hover': 'var(--accent-soft)',
    '--mantine-color-teal-light-color': 'var(--accent)',
    '--mantine-color-teal-outline': 'var(--accent)',
    '--mantine-color-teal-text': 'var(--accent)',
    '--mantine-primary-color-filled': 'var(--accent-fill)',
    '--mantine-primary-color-filled-hover': 'var(--accent-fill-hover)',
    '--mantine-primary-color-light': 'var(--accent-soft)',
    '--mantine-primary-color-light-hover': 'var(--accent-soft)',
    '--mantine-primary-color-light-color': 'var(--accent)',
  };
  return { variables: {}, light: shared, dark: shared };
};
