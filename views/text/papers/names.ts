/** The annex of a recorded vote. Official papers are Chinese in every language of the interface. */
export const namesPaper = {
  annex: '附件　记名表决情况',
  digest: '记名名单指纹',
} as const
