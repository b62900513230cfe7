// The one error that crosses a boundary. Without any schema, for pages that are to stay small.

/** `code` is the tag, `data` is what that code promises, `message` is for a person: what was tried, with the value. */
export class AppError<Code extends string = string, Data = unknown> extends Error {
  override readonly name = 'AppError'
  readonly code: Code
  readonly data: Data

  constructor(code: Code, data: Data, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.data = data
  }

  toJSON(): { code: Code; message: string; data: Data } {
    return { code: this.code, message: this.message, data: this.data }
  }
}
