/**
 * Why a ballot is void as a whole. Reasons of one ballot are bits of one number; a ballot with several is counted under the
 * first of this list, so that valid and void ballots always add up to the returned ones.
 */
export const VOID_REASONS = [
  /** A sealed ballot that does not open, or is not our own serialisation. */
  'unreadable',
  'unknown-item',
  'unknown-mark',
  'conflicting-marks',
  'duplicate-serial',
  'over-selected',
  'under-selected',
  /** A number given twice, or one left out between others. */
  'invalid-ranks',
  /** Different marks inside a block that is one question. */
  'split-block',
  'blank',
  'illegible',
  'other',
] as const

export type VoidReason = (typeof VOID_REASONS)[number]

export const bit = (reason: VoidReason): number => 1 << VOID_REASONS.indexOf(reason)

export const reasonsIn = (bits: number): VoidReason[] => VOID_REASONS.filter((reason) => (bits & bit(reason)) !== 0)

/** The position in VOID_REASONS under which a void ballot is counted. */
export const firstReason = (bits: number): number => 31 - Math.clz32(bits & -bits)
