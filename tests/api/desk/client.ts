import type { z } from 'zod'
import type { createApp } from '#api/app.ts'

export type App = ReturnType<typeof createApp>

/** The app itself, or a process of it on the other side of a network. */
type Answering = {
  request: (path: string, init: RequestInit) => Response | Promise<Response>
}

export type Answer = {
  status: number
  headers: Headers
  text: string
  /** What the JSON says; null where there is none. */
  body: unknown
  /** The body as a shape, or the test fails. */
  as: <Shape extends z.ZodType>(shape: Shape) => z.output<Shape>
}

export type Extras = {
  /** The version that a change was made on. */
  ifMatch?: number | string
  key?: string
  headers?: Record<string, string>
}

/** Someone at the desk, or nobody: speaks to the app as a browser on the desk's own page does. */
export class Client {
  readonly app: Answering
  cookie: string | null

  constructor(app: Answering, cookie: string | null = null) {
    this.app = app
    this.cookie = cookie
  }

  get(path: string, extras?: Extras) {
    return this.send('GET', path, undefined, extras)
  }
  post(path: string, body: unknown, extras?: Extras) {
    return this.send('POST', path, body, extras)
  }
  put(path: string, body: unknown, extras?: Extras) {
    return this.send('PUT', path, body, extras)
  }
  patch(path: string, body: unknown, extras?: Extras) {
    return this.send('PATCH', path, body, extras)
  }
  remove(path: string, extras?: Extras) {
    return this.send('DELETE', path, undefined, extras)
  }

  async send(method: string, path: string, body: unknown, extras: Extras = {}): Promise<Answer> {
    const headers = new Headers({ 'sec-fetch-site': 'same-origin' })
    if (this.cookie !== null) headers.set('cookie', this.cookie)
    // A form says its own type, with the mark between its parts.
    if (body !== undefined && !(body instanceof FormData))
      headers.set('content-type', 'application/json')
    if (extras.ifMatch !== undefined)
      headers.set(
        'if-match',
        typeof extras.ifMatch === 'number' ? `"${extras.ifMatch}"` : extras.ifMatch,
      )
    if (extras.key !== undefined) headers.set('idempotency-key', extras.key)
    for (const [name, value] of Object.entries(extras.headers ?? {})) headers.set(name, value)
    const answer = await this.app.request(`/api${path}`, {
      method,
      headers,
      ...(body === undefined
        ? {}
        : {
            body:
              typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body),
          }),
    })
    const [cookie] = answer.headers.getSetCookie()
    if (cookie !== undefined) this.cookie = cookie.split(';', 1)[0] ?? null
    return readAnswer(answer)
  }
}

async function readAnswer(answer: Response): Promise<Answer> {
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true
  const body: unknown = isJson ? JSON.parse(text) : null
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body,
    as: (shape) => shape.parse(body),
  }
}
