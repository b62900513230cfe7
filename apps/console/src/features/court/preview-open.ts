// Whether the small picture on the court page is open, as this browser remembers it.

const storageKey = 'restrike.court-preview'

export function isPreviewOpen(storage: Pick<Storage, 'getItem'>): boolean {
  try {
    return storage.getItem(storageKey) !== 'folded'
  } catch {
    return true
  }
}

export function keepPreviewOpen(storage: Pick<Storage, 'setItem'>, open: boolean): void {
  try {
    storage.setItem(storageKey, open ? 'open' : 'folded')
  } catch {
    // A browser that keeps nothing begins with it open.
  }
}
