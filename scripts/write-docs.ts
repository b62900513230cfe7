// Writes the pages of docs/ that are made from the contracts: `node scripts/write-docs.ts`.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { errorsPage, shippedContracts } from './error-catalogue.ts'

writeFileSync(path.resolve(import.meta.dirname, '../docs/errors.md'), errorsPage(shippedContracts))
