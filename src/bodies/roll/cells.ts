/** What a cell of somebody's spreadsheet means: the signs that only serve the eye are not part of a name. */

/**
 * One kind of space, none at the ends, none between Chinese characters (二字姓名 are spaced out to line up), no invisible signs; and
 * without the apostrophe that our own files put before what a spreadsheet could take for a formula.
 */
export const plain = (cell: string): string =>
  cell
    .replace(/[\s\u3000\u00a0]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .trim()
    .replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')

/** A cell that computes: what it shows here may be another thing tomorrow. Also how a workbook's formulas come (workbook.server.ts). */
export const isFormula = (cell: string): boolean => /^\s*[=＝]/.test(cell)

/** For comparing words: full-width letters and digits as plain ones, nothing but letters and digits, small. */
export const bare = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
