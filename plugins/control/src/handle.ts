// Where the HTTP front can be reached, as lent in process once it listens.
import { handle } from '@restrike/sdk'

export const controlHandle = handle<{ readonly url: string }>('control.front')
