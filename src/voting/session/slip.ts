/** A deputy's slip (签到纸条): a long secret in its QR code; to type, the roll number and eight digits with five tries. */
import type { SessionId } from '../../kernel/ids.ts'

export const SLIP_DIGITS = 8
/** Then only the desk helps, which looks at the face. */
export const SLIP_TRIES = 5
/** Longer than any session lasts. */
export const SLIP_TRIES_MINUTES = 14 * 60

/** Equal digits of two slips have different digests. */
export const digitsContext = (sessionId: SessionId, rollNumber: number): string => `${sessionId} ${rollNumber}`

/** The counter of wrong tries; a re-issued slip starts anew. */
export const attemptsAt = (sessionId: SessionId, rollNumber: number): string => `slip:${sessionId}:${rollNumber}`

/** The secret stands in the fragment: browsers send it to nobody, so no log ever holds it. */
export const slipAddress = (baseUrl: URL, code: string, secret: string): string => new URL(`/s/${code}#${secret}`, baseUrl).href
