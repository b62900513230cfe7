// One overlay page, wired: its name and options from the address, what is known from the server, the board on the picture.
import '@fontsource-variable/source-sans-3/wght.css'
import './base.css'
import { demoPicture } from './demo/demo-picture.ts'
import { follow } from './live/follow.ts'
import { oncePerFrame } from './live/once-per-frame.ts'
import { nothingKnown, type Picture } from './live/picture.ts'
import { trustChangesIn } from './live/trust.ts'
import { optionsOf } from './options/options.ts'
import { openBoard } from './board.ts'
import { isPageName, pages } from './pages/page.ts'
import { registerWorker } from './worker/register.ts'
import { wordsOf } from './words/words.ts'

const query = new URLSearchParams(location.search)
const name = decodeURIComponent(location.pathname.split('/').at(-1) ?? '')

if (isPageName(name)) void run(name)
else document.body.textContent = wordsOf(optionsOf('blank', query, undefined).language).noPage(name.slice(0, 40))

async function run(page: keyof typeof pages): Promise<void> {
  const demo = query.get('demo') === '1'
  const [{ open }] = await Promise.all([loaded(page), fontsReady()])
  const board = openBoard(document.body, page, open())
  if (demo) {
    const picture = demoPicture(page)
    const show = () => board.show(picture, optionsOf(page, query, undefined), performance.now())
    addEventListener('resize', show)
    show()
    return
  }
  let known = (): Picture => nothingKnown
  let timer: ReturnType<typeof setTimeout> | undefined
  const draw = (): void => {
    clearTimeout(timer)
    const [picture, now] = [known(), performance.now()]
    board.show(picture, optionsOf(page, query, picture.options), now)
    const waitMs = trustChangesIn(picture, now)
    if (waitMs !== null) timer = setTimeout(frame.ask, waitMs)
  }
  const frame = oncePerFrame(draw)
  const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/ws`
  const following = follow({ url, changed: frame.ask, opened: registerWorker() })
  known = following.picture
  addEventListener('resize', frame.ask)
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return
    following.wake()
    frame.now()
  })
  frame.ask()
}

/** Its script may not come when the server leaves just now: then the whole page is loaded anew as soon as it is back. */
async function loaded(page: keyof typeof pages): ReturnType<(typeof pages)[typeof page]> {
  try {
    return await pages[page]()
  } catch (error) {
    await new Promise((done) => setTimeout(done, 1_000))
    const answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
    if (answer?.ok) location.reload()
    else return loaded(page)
    throw error
  }
}

/** A board that came in a strange font would jump; but no font is worth waiting for long. */
function fontsReady(): Promise<unknown> {
  const font = document.fonts.load('700 40px "Source Sans 3 Variable"').catch(() => undefined)
  return Promise.race([font, new Promise((done) => setTimeout(done, 500))])
}
