// In which order plugins start: each after what it needs, and after what it uses where that makes no circle.
import { AppError, type Plugin } from '@restrike/sdk'

type Plugins = ReadonlyMap<string, Plugin>

/** Throws `kernel.dependency-cycle`, naming the circle, where plugins need each other. */
export function refuseCycles(plugins: Plugins): void {
  walk(
    plugins,
    (plugin) => plugin.needs.map((need) => need.name),
    (circle) => {
      throw new AppError('kernel.dependency-cycle', { path: circle }, `Plugins need each other in a circle: ${circle.join(' -> ')}`)
    },
  )
}

/** Plugin names, each after everything it needs or uses; a circle through `uses` is cut where it closes. */
export function startOrder(plugins: Plugins): string[] {
  return walk(
    plugins,
    (plugin) => [...plugin.needs, ...plugin.uses].map((other) => other.name),
    () => undefined,
  )
}

/** Depth first, after its dependencies. */
function walk(plugins: Plugins, dependencies: (plugin: Plugin) => string[], onCircle: (circle: string[]) => void): string[] {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (name: string): void => {
    const plugin = plugins.get(name)
    if (!plugin || done.has(name)) return
    if (path.includes(name)) return onCircle([...path.slice(path.indexOf(name)), name])
    path.push(name)
    for (const other of dependencies(plugin)) visit(other)
    path.pop()
    done.add(name)
  }
  for (const name of plugins.keys()) visit(name)
  return [...done]
}
