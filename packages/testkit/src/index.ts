// What tests and benchmarks share. Nothing of the product imports it.
export { freeUdpPort } from './free-port.ts'
export { runProgram, startProgram, type Ended, type Program } from './program.ts'
export { type Frame, type RawSocket, rawSocket } from './raw-socket.ts'
export { startServer, type ServerOptions, type ServerProcess } from './server-process.ts'
export { foldStored, holesOf, inOrder, lasting, readCopy, readStored, type Stored, type StoredEvent } from './stored.ts'
export { sendAll, traffic, type Traffic, type TrafficOptions } from './traffic.ts'
export { until } from './until.ts'
export { findChromium, launchChromium } from './browser.ts'
