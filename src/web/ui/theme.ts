import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

const sans = "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif"

/** Deep green-blue for action and the selected thing. Shade 7 on white is 7.0:1. */
const veina: MantineColorsTuple = [
  '#e7f5f4',
  '#cfe8e6',
  '#9fd0cc',
  '#6db7b1',
  '#469f99',
  '#2b8a84',
  '#147672',
  '#0b6462',
  '#07504f',
  '#043c3c',
]

/** Roof-tile red for what asks for attention: spaces on the map, late, refused. Shade 6 on white is 4.8:1. */
const teula: MantineColorsTuple = [
  '#fdf0ec',
  '#f9ddd4',
  '#f2b9a8',
  '#ea937a',
  '#e27352',
  '#db5d38',
  '#c44a27',
  '#a33b1e',
  '#832f18',
  '#642311',
]

/** Warm greys, from sand to ink. */
const gray: MantineColorsTuple = [
  '#f6f3ee',
  '#ebe6de',
  '#d5cec3',
  '#b3aca1',
  '#8b877f',
  '#66645f',
  '#4a4a48',
  '#343739',
  '#22282c',
  '#151a1e',
]

/** The dark scheme from text to ground; text on ground is 14:1, dimmed text 7:1. */
const dark: MantineColorsTuple = [
  '#e9e6e0',
  '#d6d3cc',
  '#b4b6b3',
  '#8d9497',
  '#5b666c',
  '#3b464d',
  '#2d363c',
  '#1c2328',
  '#151a1e',
  '#0f1316',
]

export const theme = createTheme({
  fontFamily: sans,
  headings: { fontFamily: sans, fontWeight: '650' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  colors: { veina, teula, gray, dark },
  primaryColor: 'veina',
  primaryShade: { light: 7, dark: 3 },
  defaultRadius: 'md',
  autoContrast: true,
  luminanceThreshold: 0.35,
  // By itself it takes the ink of the light scheme on the pale green of the dark one: 2.3:1.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input)
    return input.variant === 'filled' && (input.color ?? 'veina') === 'veina'
      ? { ...colours, color: 'var(--mantine-primary-color-contrast)' }
      : colours
  },
  cursorType: 'pointer',
  black: '#1b2227',
  respectReducedMotion: true,
  components: {
    Modal: { styles: { title: { fontSize: '1.2rem', fontWeight: 700 } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 350 } },
  },
})

/** Ground, surface and line of both schemes, as `--ground`, `--surface` and so on. */
export const grounds: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#faf7f2',
    '--mantine-color-dimmed': '#5c5a55',
    '--mantine-color-error': '#a33b1e',
    '--mantine-color-default': '#fffdfa',
    '--mantine-color-default-hover': '#f6f3ee',
    '--mantine-color-default-border': '#cfc7ba',
    '--ground': '#faf7f2',
    '--surface': '#fffdfa',
    '--line': '#e7e0d5',
    '--chosen': '#cfe8e6',
    '--chosen-ink': '#043c3c',
    '--attention': '#f9ddd4',
    '--attention-ink': '#832f18',
  },
  dark: {
    '--mantine-color-body': '#151a1e',
    '--mantine-color-dimmed': '#b4b6b3',
    '--mantine-color-error': '#ea937a',
    '--mantine-color-default': '#1c2328',
    '--mantine-color-default-hover': '#262f35',
    '--mantine-color-default-border': '#46525a',
    '--ground': '#151a1e',
    '--surface': '#1c2328',
    '--line': '#2d363c',
    '--chosen': '#0d3d3c',
    '--chosen-ink': '#cfe8e6',
    '--attention': '#4a2014',
    '--attention-ink': '#f9ddd4',
  },
})
