// What Mantine needs to know of our tokens; the tokens themselves are in tokens.css.
import { createTheme, type MantineColorsTuple } from '@mantine/core'

const accent: MantineColorsTuple = [
  '#f3efff',
  '#e3dcff',
  '#d0c5ff',
  '#b9a6ff',
  '#a48bff',
  '#8f72f7',
  '#7a5ae6',
  '#5a3fd0',
  '#4a33ad',
  '#3a2888',
]

export const theme = createTheme({
  fontFamily: 'var(--font)',
  primaryColor: 'accent',
  colors: { accent },
  respectReducedMotion: true,
})
