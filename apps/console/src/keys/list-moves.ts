// Moving through the rows of whatever list has the focus, and to the search field of the page.

const lists = 'ol, ul, tbody, [role="list"], [role="rowgroup"]'
const reachable = 'a[href], button:not([disabled]), [tabindex="0"]'
const search = 'input[type="search"], [role="searchbox"], [data-search]'

/** False when no row has the focus, or none is left that way. */
export function moveInList(rows: 1 | -1): boolean {
  const from = document.activeElement
  const list = from?.closest(lists)
  // The row is the list's own child, not that of a list within it.
  const row = list && [...list.children].find((child) => child.contains(from))
  let next = row
  while (next) {
    next = rows === 1 ? next.nextElementSibling : next.previousElementSibling
    const to = next?.matches(reachable) ? next : next?.querySelector(reachable)
    if (to instanceof HTMLElement) return focused(to)
  }
  return false
}

/** False on a page without one. */
export function toSearchField(): boolean {
  const field = document.querySelector(`main :is(${search})`)
  if (!(field instanceof HTMLElement)) return false
  if (field instanceof HTMLInputElement) field.select()
  return focused(field)
}

function focused(element: HTMLElement): boolean {
  element.focus()
  element.scrollIntoView({ block: 'nearest' })
  return true
}
