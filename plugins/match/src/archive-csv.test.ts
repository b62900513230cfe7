import { expect, test } from 'vitest'
import { csvHeader, csvRow, type Cell } from './archive-csv.ts'

test.each<[Cell, string]>([
  [null, ''],
  [undefined, ''],
  [0, '0'],
  [-1.5, '-1.5'],
  [false, 'false'],
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "hajime"', '"say ""hajime"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+34', "'+34"],
  ['-67kg', "'-67kg"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  [' =1', "' =1"],
  ['\r=1', `"'\r=1"`],
  ['W -67kg', 'W -67kg'],
])('%j stands in its cell as %j', (cell, text) => {
  expect(csvRow([cell, 1])).toBe(`${text},1\r\n`)
})

test('a file begins with the mark by which spreadsheets know UTF-8', () => {
  expect(csvHeader(['number', 'Čas'])).toBe('\uFEFFnumber,Čas\r\n')
})
