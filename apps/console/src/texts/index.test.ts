// The language is spoken from one moment on, by the page's own words and by those of the server.
import { expect, test } from 'vitest'
import { speak, texts, translated } from './index.ts'

test('what the server says is said in the language of the page, and in English as it came', async () => {
  const said = 'OBS "main" is not connected: OBS was closed'
  expect(translated(said)).toBe(said)
  await speak('es', 'es-MX')
  const [page, server] = [texts.review.mark, translated(said)]
  await speak('en')
  expect([page, server]).toEqual(['MARCAR', 'OBS «main» no está conectado: OBS se ha cerrado'])
  expect(translated(said)).toBe(said)
})
