import { isIP } from 'node:net'

/**
 * The place that an address stands for where failures are counted: an IPv4 address, or the /64 of an
 * IPv6 one, of which a single customer has all (RFC 6177).
 */
export function networkPlace(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [bare = ''] = address.split('%')
  if (isIP(bare) !== 6) return address
  const [before = '', after = ''] = bare.split('::').map((part) => part.toLowerCase())
  const [left, right] = [before, after].map((part) => part.split(':').filter((one) => one !== ''))
  const known = [...(left ?? []), ...(right ?? [])].length
  const zeros = Array.from({ length: 8 - known }, () => '0')
  return [...(left ?? []), ...zeros, ...(right ?? [])].slice(0, 4).join(':')
}
