/**
 * Named points at which a crash test ends this process for good: PIAOJUE_FAILPOINT=cast-committed:3 ends it when that point is passed
 * for the third time. Without the variable nothing ever happens here.
 */
export type Failpoint = 'cast-committed'

export function failpoints(setting: string | null): (point: Failpoint) => void {
  if (setting === null) return () => {}
  const [name, times] = setting.split(':')
  let left = Number(times)
  return (point) => {
    if (point !== name || --left > 0) return
    // Not `exit`: a killed process runs no handler and flushes nothing.
    process.kill(process.pid, 'SIGKILL')
  }
}
