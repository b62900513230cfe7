// Keys and buttons, changeable: a section of the settings page.
import { KeyList } from './KeyList.tsx'
import { PadList } from './PadList.tsx'

export function KeySettings() {
  return (
    <>
      <KeyList />
      <PadList />
    </>
  )
}
