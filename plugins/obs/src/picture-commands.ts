// The commands for what OBS shows: scenes, their sources, a picture of them.
import type { Handlers } from '@restrike/sdk'
import { z } from 'zod'
import { setScene } from './carry-out.ts'
import type { Connection } from './connection.ts'
import type { Connections } from './connections.ts'
import type { obs } from './contract.ts'
import { didNotHappen, notAvailable, notConnected } from './failures.ts'

type PictureCommands = Pick<Handlers<typeof obs>, 'scene.set' | 'sources' | 'source.show' | 'screenshot'>

const Items = z.object({
  sceneItems: z.array(
    z.object({
      sourceName: z.string(),
      sceneItemId: z.int(),
      sceneItemIndex: z.int(),
      sceneItemEnabled: z.boolean(),
      inputKind: z.string().nullish(),
    }),
  ),
})
const Picture = z.object({ imageData: z.string().startsWith('data:image/') })

/** Taking a picture waits for OBS to draw one. */
const pictureLimitMs = 2_000
const jpegQuality = 75

export function pictureCommands(connections: Connections): PictureCommands {
  const pick = (name: string | undefined) => connections.pick(name, 'stream')
  return {
    'scene.set': async ({ name, scene }) => {
      const connection = pick(name)
      if (connection.state !== 'connected') throw notConnected(connection.name, connection.link)
      await connection.order(() => {
        connection.want({ scene: null })
        return setScene(connection, scene)
      })
      return { scene }
    },
    sources: async ({ name, scene: asked }) => {
      const connection = pick(name)
      const scene = asked ?? programScene(connection)
      const items = await itemsOf(connection, scene)
      const sources = items
        .toSorted((a, b) => b.sceneItemIndex - a.sceneItemIndex)
        .map((item) => ({ name: item.sourceName, kind: item.inputKind ?? null, shown: item.sceneItemEnabled }))
      return { scene, sources }
    },
    'source.show': async ({ name, scene: asked, source, shown }) => {
      const connection = pick(name)
      const scene = asked ?? programScene(connection)
      const item = await itemOf(connection, scene, source)
      await connection.call('SetSceneItemEnabled', { sceneName: scene, sceneItemId: item.sceneItemId, sceneItemEnabled: shown })
      const after = await itemOf(connection, scene, source)
      if (after.sceneItemEnabled !== shown)
        throw didNotHappen(
          connection.name,
          `does not ${shown ? 'show' : 'hide'} "${source}"`,
          'Is the source locked, or changed by another program?',
        )
      return { scene, source, shown: after.sceneItemEnabled }
    },
    screenshot: async ({ name, source: asked, width, height, format }) => {
      const connection = pick(name)
      const source = asked ?? programScene(connection)
      const size = { imageWidth: width, ...(height === undefined ? {} : { imageHeight: height }) }
      const quality = format === 'jpg' ? { imageCompressionQuality: jpegQuality } : {}
      const answer = await connection.call(
        'GetSourceScreenshot',
        { sourceName: source, imageFormat: format, ...size, ...quality },
        pictureLimitMs,
      )
      const { imageData } = Picture.parse(answer)
      return { source, image: imageData, at: new Date().toISOString() }
    },
  }
}

function programScene(connection: Connection): string {
  const { scene } = connection.observed()
  if (connection.state !== 'connected' || scene === null) throw notConnected(connection.name, connection.link)
  return scene
}

async function itemsOf(connection: Connection, scene: string) {
  return Items.parse(await connection.call('GetSceneItemList', { sceneName: scene })).sceneItems
}

async function itemOf(connection: Connection, scene: string, source: string) {
  const found = (await itemsOf(connection, scene)).find(({ sourceName }) => sourceName === source)
  if (!found) throw notAvailable(connection.name, source, `The scene "${scene}" has no source "${source}"`)
  return found
}
