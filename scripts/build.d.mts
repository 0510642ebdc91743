export function buildAssets(): Promise<void>
export function buildServer(): Promise<void>
