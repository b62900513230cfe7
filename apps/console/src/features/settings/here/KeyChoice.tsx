// The keys have a view of their own; this is its place on the page.
import { KeySettings } from '../../../keys/settings/KeySettings.tsx'

export function KeyChoice() {
  return <KeySettings />
}
