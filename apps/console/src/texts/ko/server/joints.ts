// What stands between sentences of the server that it has put together, in Korean.
import type { Phrases } from '../../phrases.ts'

export const joints: Phrases = {
  '{1}; {2}': '{1}; {2}',
  '{1}: {2}': '{1}: {2}',
  '{1}. {2}': '{1}. {2}',
  '{1}.': '{1}.',
  '{1}, {2}': '{1}, {2}',
  '{1} and {2}': '{1} 및 {2}',
  '{1} or {2}': '{1} 또는 {2}',
  '{1} ({2})': '{1} ({2})',
  '{count} {1}': '{count}{1}',
  '{count} {1} {2}': '{count}{1} {2}',
}
