import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** The one accent. Shade 7 is the button, 8 its hover; both hold AA against white. */
const accent: MantineColorsTuple = [
  '#e6f0fa',
  '#cfe1f4',
  '#a3c6e8',
  '#7ab8f5',
  '#4d93d6',
  '#2a78c2',
  '#166ab6',
  '#0b57a8',
  '#094a90',
  '#073b73',
];

/** Greys of the dark surfaces, from text to the deepest ground; the library paints fields with 6 and borders with 4. */
const dark: MantineColorsTuple = [
  '#e9edf2',
  '#c3ccd7',
  '#a3afbe',
  '#7d8a9b',
  '#4a5564',
  '#323c49',
  '#212934',
  '#181e26',
  '#12171d',
  '#0b0f14',
];

/** A filled button speaks the tokens, so that its words keep their contrast in the dark too. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') return resolved;
  return {
    ...resolved,
    background: 'var(--q-accent)',
    hover: 'var(--q-accent-hover)',
    color: 'var(--q-accent-text)',
  };
};

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', 'Noto Sans', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Noto Sans Mono', monospace",
  colors: { accent, dark },
  variantColorResolver,
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  // The root is 14 px by choice of the person (AA switch); Mantine counts from 16.
  scale: 16 / 14,
  fontSizes: { xs: '0.857rem', sm: '1rem', md: '1rem', lg: '1.143rem', xl: '1.43rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.43rem', lineHeight: '1.3' },
      h2: { fontSize: '1.143rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  components: {
    // The head of a dialog is no banner of the page: that landmark is the shell's bar.
    Modal: { defaultProps: { attributes: { header: { role: 'none' } } } },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine's own colours point to the tokens, so that both speak of the same surfaces. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--q-surface)',
    '--mantine-color-text': 'var(--q-text)',
    '--mantine-color-dimmed': 'var(--q-dim)',
    '--mantine-color-placeholder': 'var(--q-dim)',
    '--mantine-color-error': 'var(--q-danger)',
    '--mantine-color-default-border': 'var(--q-line)',
    '--mantine-color-anchor': 'var(--q-accent)',
  },
  light: {
    '--mantine-color-body': 'var(--q-surface)',
    '--mantine-color-text': 'var(--q-text)',
    '--mantine-color-dimmed': 'var(--q-dim)',
    '--mantine-color-placeholder': 'var(--q-dim)',
    '--mantine-color-error': 'var(--q-danger)',
    '--mantine-color-default-border': 'var(--q-line)',
    '--mantine-color-anchor': 'var(--q-accent)',
  },
  dark: {
    '--mantine-color-body': 'var(--q-surface)',
    '--mantine-color-text': 'var(--q-text)',
    '--mantine-color-dimmed': 'var(--q-dim)',
    '--mantine-color-placeholder': 'var(--q-dim)',
    '--mantine-color-error': 'var(--q-danger)',
    '--mantine-color-default': 'var(--q-surface-2)',
    '--mantine-color-default-hover': 'var(--q-line)',
    '--mantine-color-default-border': 'var(--q-line)',
    '--mantine-color-anchor': 'var(--q-accent)',
  },
});
