// Nodes made once, when a page is built. Text and attributes are written by `slot.ts`.

export type Child = Node | string

/** `classes` are separated by spaces. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  classes = '',
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const node = document.createElement(tag)
  if (classes !== '') node.className = classes
  node.append(...children)
  return node
}

export function box(classes: string, ...children: readonly Child[]): HTMLDivElement {
  return element('div', classes, ...children)
}
