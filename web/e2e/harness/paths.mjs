import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const e2e = dirname(dirname(fileURLToPath(import.meta.url)))
export const web = dirname(e2e)
export const root = dirname(web)
/** What a failed test leaves behind. */
export const results = join(web, 'test-results')
export const screenshots = process.env.SCREENSHOTS_DIR ?? join(e2e, 'screenshots')
