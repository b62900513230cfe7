// For tests: a program that captures as fast as it can until it is killed.
import { CaptureFiles } from './capture-files.ts'
import { LiveCapture } from './live-capture.ts'

const [folder = '.'] = process.argv.slice(2)
const files = await CaptureFiles.create(folder, 'capture-20260314-101500-123', ['pss', 'pcap'], {
  comments: ['written until killed'],
  bound: { address: Uint8Array.of(127, 0, 0, 1), port: 6000 },
})
const capture = new LiveCapture({ files, startedAt: Date.now(), endsAt: Infinity })
process.stdout.write('begun\n')
for (let seq = 1; ; ) {
  const datagrams = Array.from({ length: 300 }, () => {
    const text = `${seq};${'x'.repeat(seq % 900)}`
    return { seq: seq++, at: Date.now(), monotonicMs: performance.now(), from: '10.0.0.2:40000', text, messages: [] }
  })
  capture.take(datagrams)
  await capture.write()
}
