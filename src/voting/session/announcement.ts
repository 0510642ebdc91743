/** The 公告 is edited by hand before it is published; what may not be lost on the way is checked here. */

/** Every chosen project by its full name. */
export const namesAll = (announcement: string, titles: readonly string[]): boolean =>
  titles.every((title) => announcement.includes(title))
