// The doctor, wired: it asks all others when it is asked itself, and does nothing in between.
import path from 'node:path'
import { gatewayHandle, type Gateway } from '@restrike/kernel'
import { definePlugin, messageOf, oneAtATime, secondsBuckets } from '@restrike/sdk'
import { answered, unanswered, type Answer } from './answer.ts'
import { askedContracts, asksOf } from './ask.ts'
import { doctor } from './contract.ts'
import { writeFailure } from './failure-words.ts'

export default definePlugin({
  contract: doctor,
  uses: askedContracts,
  start(ctx) {
    // Both are read when they are needed.
    ctx.acceptConfig(['folder', 'logLines'])
    const took = ctx.metrics.histogram('examination_seconds', 'How long an examination takes', secondsBuckets)
    let gateway: Gateway | undefined
    ctx.borrow(gatewayHandle, (lent) => {
      gateway = lent
      return () => (gateway = undefined)
    })
    const asks = asksOf(() => gateway)
    const metrics = async (): Promise<Answer<string>> => {
      if (!gateway) return unanswered('kernel.unavailable', 'The kernel does not lend them now')
      try {
        return answered(await Promise.resolve(gateway.metrics()))
      } catch (error) {
        return unanswered('kernel.internal', messageOf(error))
      }
    }
    const inTurn = oneAtATime()
    // A bundle under way gives up at the stop, and takes its half written file away before this plugin is gone.
    ctx.own(() => inTurn(() => Promise.resolve()))

    return {
      examine: async (_, { signal }) => {
        const began = performance.now()
        // Loaded when it is needed: the program is to start quickly.
        const [{ askEverything }, { examinationOf }] = await Promise.all([import('./questions.ts'), import('./examine.ts')])
        const examination = examinationOf(await askEverything(asks, ctx.config.folder, signal))
        took.observe((performance.now() - began) / 1000)
        return examination
      },
      bundle: ({ hours }, { signal }) =>
        inTurn(async () => {
          const { makeBundle } = await import('./bundle/bundle.ts')
          const { folder, logLines } = ctx.config
          const order = { asks, metrics, hours, logLines, signal, folder: path.resolve(folder) }
          try {
            const bundle = await makeBundle(order, new Date())
            ctx.log.info('support bundle made', { name: bundle.name, bytes: bundle.bytes })
            return bundle
          } catch (error) {
            const reason = writeFailure(error)
            if (reason === undefined) throw error
            throw ctx.error(
              'cannot-write',
              { file: order.folder, reason },
              `The support bundle cannot be written to ${order.folder}: ${reason}`,
              { cause: error },
            )
          }
        }),
    }
  },
})
