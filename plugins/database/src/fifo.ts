// A queue that stays quick when it is long: taking from the front moves a mark, not a million entries.

export class Fifo<T> {
  #items: T[] = []
  #head = 0

  get length(): number {
    return this.#items.length - this.#head
  }

  get first(): T | undefined {
    return this.#items[this.#head]
  }

  at(index: number): T | undefined {
    return this.#items[this.#head + index]
  }

  push(item: T): void {
    this.#items.push(item)
  }

  /** Takes `count` from the front and returns them. */
  shift(count = 1): T[] {
    const taken = this.#items.slice(this.#head, this.#head + count)
    this.#head += taken.length
    // Half of it is taken: now moving the rest costs no more than what was taken did.
    if (this.#head * 2 >= this.#items.length) {
      this.#items = this.#items.slice(this.#head)
      this.#head = 0
    }
    return taken
  }
}
