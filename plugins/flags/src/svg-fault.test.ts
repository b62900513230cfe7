import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtInFlags, flagFile } from './flag-files.ts'
import { svgFault } from './svg-fault.ts'

const ns = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
const svg = (inner: string, attributes = '') => `<svg ${ns} ${attributes}>${inner}</svg>`

test('every built-in flag is a good picture', () => {
  const bad = [...builtInFlags()].filter((flag) => svgFault(readFileSync(flagFile(flag), 'utf8')) !== undefined)
  expect(bad).toEqual([])
})

test.each([
  ['a plain one', svg('<path d="M0 0h3z" fill="#f00"/>')],
  ['with head and notes', `<?xml version="1.0" encoding="UTF-8"?>\n<!-- a > b, <script> -->\n${svg('<g/>')}\n`],
  [
    'with a public document type',
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
  ],
  ['that refers to its own parts', svg('<use xlink:href="#a"/><path fill="url(#b)" style="clip-path: url(\'#c\')"/>')],
  ['that carries a picture', svg('<image href="data:image/png;base64,AAAA"/>')],
  ['with a style', svg('<style><![CDATA[.a > .b { fill: red }]]></style>')],
  [
    'of a drawing program',
    svg('<metadata><x:RDF rdf:resource="http://example.org/"/></metadata>', String.raw`inkscape:export-filename="C:\flags\kos.png"`),
  ],
  ['with a prefix for everything', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>'],
])('%s is taken', (_what, text) => {
  expect(svgFault(text)).toBeUndefined()
})

test.each([
  ['a script', svg('<script>alert(1)</script>'), 'it has a <script>'],
  ['a script under another prefix', svg('<z:Script xmlns:z="http://www.w3.org/2000/svg"/>'), 'it has a <script>'],
  ['an event handler', svg('', 'onload="alert(1)"'), 'it has an event handler (onload)'],
  ['an event handler in capitals', svg('<g ONCLICK = "x"/>'), 'it has an event handler (onclick)'],
  ['a web page inside', svg('<foreignObject/>'), 'it has a <foreignobject>'],
  ['parts of a web page', svg('<x:p xmlns:x="http://www.w3.org/1999/xhtml"/>'), 'it has parts of a web page'],
  ['an animation, which could change anything', svg('<set attributeName="href" to="javascript:alert(1)"/>'), 'it has a <set>'],
  ['a link', svg('<a href="https://example.org/"/>'), 'it refers to something outside (https://example.org/)'],
  ['a link written in signs', svg('<a xlink:href="&#106;ava&#x73;cript:alert(1)"/>'), 'it has a script in an attribute'],
  ['a link broken by a line', svg('<a href="java\n script:alert(1)"/>'), 'it has a script in an attribute'],
  ['a picture from elsewhere', svg('<image href="//example.org/a.png"/>'), 'it refers to something outside (//example.org/a.png)'],
  ['a drawing in an address', svg('<image href="data:image/svg+xml,x"/>'), 'it refers to something outside (data:image/svg+xml,x)'],
  ['a colour from elsewhere', svg('<g fill="url(http://a/#b)"/>'), 'it refers to something outside (http://a/#b)'],
  ['a style from elsewhere', svg('<style>@import "http://a/"</style>'), 'its style refers to something outside'],
  ['a style cut in pieces', svg('<style>a{fill:ur<!-- -->l(http://a)}</style>'), 'it refers to something outside (http://a)'],
  ['a style that hides its words', svg(String.raw`<g style="fill:u\72l(//a)"/>`), String.raw`its style has escapes (\)`],
  ['entities of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, 'it declares entities of its own'],
  ['a style sheet beside it', `<?xml-stylesheet href="a.css"?>${svg('')}`, 'it has an instruction for programs (<?…?>)'],
  ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`, 'its encoding is UTF-7, not UTF-8'],
  ['no namespace, so that no browser shows it', '<svg><g/></svg>', 'it is no SVG'],
  ['a web page', '<html><body/></html>', 'it is no SVG'],
  ['nothing', '', 'it is no well-formed SVG'],
  ['words', 'hello', 'it is no well-formed SVG'],
  ['an open end', `<svg ${ns}><g>`, 'it is no well-formed SVG'],
  ['a wrong end', svg('<g></h>'), 'it is no well-formed SVG'],
  ['a second root', svg('') + svg(''), 'it is no well-formed SVG'],
  ['a tag that is none', svg('<g a=b/>'), 'the tag <g> cannot be read'],
])('%s is refused', (_what, text, reason) => {
  expect(svgFault(text)).toBe(reason)
})

test.each([
  ['a note without end', `${svg('')}<!--`],
  ['a tag without end', `<svg ${ns}${' a="b"'.repeat(80_000)}`],
  ['blanks without end', `<svg ${ns}${' '.repeat(500_000)}`],
  ['parts in parts', `<svg ${ns}>${'<g>'.repeat(150_000)}`],
])('%s of half a megabyte is refused in no time', (_what, text) => {
  const began = performance.now()
  expect(svgFault(text.padEnd(500_000, ' '))).toBeDefined()
  expect(performance.now() - began).toBeLessThan(2_000)
})
