// In-process handles: how one plugin lends another something that is no JSON, such as a database connection.
// Not for anything a browser or a child process should reach: that is what commands and events are for.

declare const type: unique symbol

/** A typed name under which a running plugin lends a value; gone when that plugin stops. */
export interface Handle<T> {
  readonly key: string
  /** Only for the type checker: carries `T`. */
  readonly [type]?: T
}

/** Names a handle; `key` starts with the lending plugin's name. */
export function handle<T>(key: `${string}.${string}`): Handle<T> {
  return { key }
}
