// A column of a section, which scrolls by itself: also by keys, where nothing in it can have the focus.
import type { ReactNode } from 'react'
import columns from './Columns.module.css'

export function Column({ children }: { readonly children: ReactNode }) {
  return (
    <div className={columns.column} tabIndex={0}>
      {children}
    </div>
  )
}
