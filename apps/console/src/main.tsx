// Starts the console in the browser: the language first, since every module of the pages may read its words while it is loaded.
import '@fontsource-variable/source-sans-3/wght.css'
import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/Popover.css'
import './app/tokens.css'
import './app/global.css'
import { chosenLanguage, languageFor } from './texts/language.ts'
import { speak } from './texts/index.ts'
import { keptPalette, showPalette } from './ui/colour-palette.ts'

showPalette(document.documentElement, keptPalette(localStorage))
const chosen = chosenLanguage(localStorage)
const language = chosen ?? languageFor(navigator.languages)
document.documentElement.lang = language
// Dates and numbers go with the browser's region while that speaks the same language.
const tag = navigator.languages.find((one) => languageFor([one]) === language && one.toLowerCase().startsWith(language))
await speak(language, tag ?? language)
const { startConsole } = await import('./app/start.tsx')
startConsole()
