// Which side stands on the left of this screen: blue, unless somebody sits on the other side of the mat. Kept by the browser, the same in all its parts.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Side } from '../../ui/SideMark.tsx'

export type SideOrder = readonly [left: Side, right: Side]

const storageKey = 'restrike.sides-swapped'
const usual: SideOrder = ['blue', 'red']
const swapped: SideOrder = ['red', 'blue']

const store = createStore<{ readonly order: SideOrder }>()(() => ({ order: readSwapped() ? swapped : usual }))

export function useSideOrder(): SideOrder {
  return useStore(store, ({ order }) => order)
}

export function swapSides(): void {
  const order = store.getState().order === usual ? swapped : usual
  store.setState({ order })
  try {
    localStorage.setItem(storageKey, order === swapped ? 'yes' : 'no')
  } catch {
    // A browser that keeps nothing begins with blue on the left.
  }
}

function readSwapped(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'yes'
  } catch {
    return false
  }
}
