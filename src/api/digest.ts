const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** SHA-256 as lower-case hexadecimal. */
export async function sha256(content: string | ArrayBuffer): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return hex(await crypto.subtle.digest('SHA-256', bytes))
}

/** 256 random bits, as text that needs no escaping in a cookie. */
export function opaqueId(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)).buffer)
}
