// The name under which the database is lent.
import { handle } from '@restrike/sdk'
import type { Database } from './handle.ts'

export const databaseHandle = handle<Database>('database.handle')
