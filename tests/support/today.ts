/** Arranging: the business day of the installation, as the demo has its own. */
import { type Day, shanghaiMoment } from '../../src/kernel/clock.ts'
import type { Site } from './site.ts'

/** Ten in the morning of this day, running. */
export const standOn = (site: Site, on: Day): void => site.db.setBusinessOffset(shanghaiMoment(on, 10).getTime() - Date.now())
