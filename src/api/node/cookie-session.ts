import type { SessionCarrier } from '../host.ts'

/**
 * The session id in a cookie that no script reads and no other site sends. With https the `__Host-`
 * prefix ties it to this one address (RFC 6265bis, 4.1.3.2); plain http is for this machine only.
 */
export function cookieSession(secure: boolean): SessionCarrier {
  const name = secure ? '__Host-taulell' : 'taulell'
  const attributes = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
  const pattern = new RegExp(`(?:^|;\\s*)${name}=([0-9a-f]{64})(?:;|$)`)
  return {
    read: (request) => pattern.exec(request.headers.get('cookie') ?? '')?.[1] ?? null,
    carry: (answer, id) => answer.append('set-cookie', `${name}=${id}; ${attributes}`),
    drop: (answer) => answer.append('set-cookie', `${name}=; ${attributes}; Max-Age=0`),
  }
}

/**
 * Whether a change comes from the desk's own pages. Every browser sends Origin or Sec-Fetch-Site
 * with one; a request with neither is no browser's, and carries no one else's cookie.
 */
export function trustsOwnOrigin(publicUrl: URL | null) {
  return (request: Request): boolean => {
    const origin = request.headers.get('origin')
    if (origin !== null && publicUrl !== null) return origin === publicUrl.origin
    if (origin !== null)
      return URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
    const site = request.headers.get('sec-fetch-site')
    return site === null || site === 'same-origin'
  }
}
