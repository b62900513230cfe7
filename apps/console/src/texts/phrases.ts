// Sentences of the server in another language: the key is the English sentence of the source, {n} the n-th value in it.

export type Phrases = Readonly<Record<string, string>>
