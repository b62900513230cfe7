// From samples of a CPU profile to one stack: what the thread was doing for most of a stretch of time. Pure.
import { frameText, type Frame } from './frame-text.ts'

/** The parts of a CPU profile that are looked at; times in microseconds of the monotonic clock. */
export interface Profile {
  readonly nodes: readonly ProfileNode[]
  readonly startTime: number
  readonly samples?: readonly number[] | undefined
  readonly timeDeltas?: readonly number[] | undefined
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: Frame
  readonly children?: readonly number[] | undefined
  readonly positionTicks?: ReadonlyArray<{ readonly line: number; readonly ticks: number }> | undefined
}

const mostFrames = 40
/** The thread had nothing to do: no part of a stall. */
const idle = '(idle)'
const collector = '(garbage collector)'

/**
 * Innermost first; empty where nothing was seen between the two times. Follows the calls from the outside for as long as one of them holds
 * at least half of the samples, so that a loop over many small functions is told by the function with the loop.
 */
export function hottestStack(profile: Profile, fromUs = -Infinity, toUs = Infinity): string[] {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const root = profile.nodes[0]
  if (!root) return []
  const counts = samplesWithin(profile, nodes, fromUs, toUs)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return []
  const inclusive = inclusiveCounts(root, nodes, counts)
  const follow = (from: ProfileNode, samples: number): ProfileNode[] => {
    const path: ProfileNode[] = []
    for (let at = heaviest(from, nodes, inclusive, 1); at; at = heaviest(at, nodes, inclusive, samples / 2)) path.push(at)
    return path.toReversed()
  }
  const path = follow(root, total)
  // Memory is cleared up for somebody: most likely for who was seen most otherwise.
  const [first] = path
  if (first?.callFrame.functionName === collector) path.push(...follow(without(root, first.id), total - (inclusive.get(first.id) ?? 0)))
  return path.slice(0, mostFrames).map((node, depth) => textOf(node, depth === 0))
}

function without(node: ProfileNode, id: number): ProfileNode {
  return { ...node, children: node.children?.filter((child) => child !== id) }
}

function samplesWithin(
  { samples = [], timeDeltas = [], startTime }: Profile,
  nodes: ReadonlyMap<number, ProfileNode>,
  fromUs: number,
  toUs: number,
): Map<number, number> {
  const counts = new Map<number, number>()
  let at = startTime
  for (const [i, id] of samples.entries()) {
    at += timeDeltas[i] ?? 0
    if (at < fromUs || at > toUs || nodes.get(id)?.callFrame.functionName === idle) continue
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** Of each function with all that it called. Not by recursion: stacks may be deep. */
function inclusiveCounts(
  root: ProfileNode,
  nodes: ReadonlyMap<number, ProfileNode>,
  own: ReadonlyMap<number, number>,
): Map<number, number> {
  const order: ProfileNode[] = [root]
  for (const node of order) for (const id of node.children ?? []) order.push(nodes.get(id) ?? root)
  const counts = new Map<number, number>()
  for (const { id, children = [] } of order.toReversed()) {
    counts.set(
      id,
      children.reduce((sum, child) => sum + (counts.get(child) ?? 0), own.get(id) ?? 0),
    )
  }
  return counts
}

function heaviest(
  { children = [] }: ProfileNode,
  nodes: ReadonlyMap<number, ProfileNode>,
  counts: ReadonlyMap<number, number>,
  atLeast: number,
): ProfileNode | undefined {
  // Of two that are alike the one that has a name to look for.
  const weight = (id: number) => (counts.get(id) ?? 0) * 2 + (nodes.get(id)?.callFrame.url ? 1 : 0)
  const [first] = children.filter((id) => (counts.get(id) ?? 0) >= atLeast).toSorted((a, b) => weight(b) - weight(a))
  return first === undefined ? undefined : nodes.get(first)
}

/** The innermost one with the line under way, if it is known; the others with the place where the function begins. */
function textOf({ callFrame, positionTicks = [] }: ProfileNode, innermost: boolean): string {
  const [busiest] = innermost ? positionTicks.toSorted((a, b) => b.ticks - a.ticks) : []
  return frameText(callFrame, busiest?.line)
}
