/** Serves scripts and styles from memory; their names change with their content, so they may be kept for ever. */
import { Hono } from 'hono'
import { allow } from '../identity/guard.ts'
import type { Assets } from './assets.ts'
import type { Env } from './env.ts'

export function assetRoutes(assets: Assets) {
  return new Hono<Env>().get('/assets/:file', allow('public.read'), (c) => {
    const asset = assets.byFile.get(c.req.param('file'))
    if (!asset) return c.notFound()
    const accepts = c.req.header('accept-encoding') ?? ''
    const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : null
    const bytes = encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.plain
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(encoding === null ? {} : { 'content-encoding': encoding }),
    })
  })
}
