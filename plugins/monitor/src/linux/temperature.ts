// The processor's temperature on Linux: the hottest sensor of its driver, or else of the board's zone for it.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { readText } from './read-text.ts'

/** Drivers of processors' own sensors. */
const drivers = /^(coretemp|k8temp|k10temp|zenpower|cpu_thermal|cpu-thermal|soc_thermal|via_cputemp)$/
/** Zones that mean the processor; `acpitz` is the board's and serves only where nothing else is there. */
const zones = [/^x86_pkg_temp$/, /(^|[-_])(cpu|soc)/, /^acpitz$/]

export class Temperature {
  readonly #root: string
  /** Where they are does not change while the machine runs. */
  #sensors: readonly string[] = []

  constructor(root: string) {
    this.#root = path.join(root, 'sys/class')
  }

  async read(): Promise<number | null> {
    const known = await hottest(this.#sensors)
    if (known !== null) return known
    this.#sensors = await this.#find()
    return hottest(this.#sensors)
  }

  async #find(): Promise<string[]> {
    const own = await this.#inputs()
    return own.length > 0 ? own : this.#zones()
  }

  async #inputs(): Promise<string[]> {
    const found: string[] = []
    const folder = path.join(this.#root, 'hwmon')
    for (const chip of await names(folder)) {
      const name = await readText(path.join(folder, chip, 'name'))
      if (!drivers.test(name?.trim() ?? '')) continue
      const files = await names(path.join(folder, chip))
      found.push(...files.filter((file) => /^temp\d+_input$/.test(file)).map((file) => path.join(folder, chip, file)))
    }
    return found
  }

  async #zones(): Promise<string[]> {
    const folder = path.join(this.#root, 'thermal')
    const all = (await names(folder)).filter((name) => name.startsWith('thermal_zone'))
    const types = await Promise.all(all.map(async (zone) => (await readText(path.join(folder, zone, 'type')))?.trim() ?? ''))
    for (const wanted of zones) {
      const fits = all.filter((_, i) => wanted.test(types[i] ?? ''))
      if (fits.length > 0) return fits.map((zone) => path.join(folder, zone, 'temp'))
    }
    return []
  }
}

/** Sensors that are switched off tell nonsense such as -273 or 0, or cannot be read. */
async function hottest(sensors: readonly string[]): Promise<number | null> {
  const texts = await Promise.all(sensors.map(readText))
  const degrees = texts.filter((text) => text !== null).map((text) => Number.parseInt(text, 10) / 1000)
  const real = degrees.filter((value) => value > 0 && value < 150)
  return real.length === 0 ? null : Math.max(...real)
}

async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}
