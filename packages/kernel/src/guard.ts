// Runs what belongs to somebody else: if it throws, now or later, that is reported and harms nothing else.

export function guard(run: () => unknown, report: (error: unknown) => void): void {
  try {
    const result = run()
    if (result instanceof Promise) result.catch(report)
  } catch (error) {
    report(error)
  }
}
