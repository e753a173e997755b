import { language, translate } from './i18n'

export interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  traceId?: string
  extras?: Record<string, unknown>
}

/** A refusal or failure of the server as the user may read it; `type` is stable, the words are localised. */
export class Problem extends Error {
  readonly type: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly traceId: string
  readonly extras: Record<string, unknown>

  constructor(status: number, body: ProblemBody, traceId = '') {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.type = body.type ?? 'about:blank'
    this.title = body.title ?? translate(titleKey(status))
    this.detail = body.detail ?? ''
    this.extras = body.extras ?? {}
    this.traceId = body.traceId ?? (typeof this.extras.traceId === 'string' ? this.extras.traceId : traceId)
  }

  /** One sentence for the reader: the detail where it is in his language, else the title. */
  get sentence(): string {
    if (this.detail === '') return this.title
    const readable = language.value === 'en' || /[\u4e00-\u9fff]/.test(this.detail)
    return readable ? this.detail : this.title
  }

  is(slug: string): boolean {
    return this.type === slug || this.type.endsWith(`/${slug}`)
  }
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem(0, { type: '/problems/web/unknown', detail: error instanceof Error ? error.message : String(error) })
}

function titleKey(status: number): string {
  if (status === 0) return 'shared.problem.offline'
  if (status === 403) return 'shared.problem.forbidden'
  if (status === 404) return 'shared.problem.notFound'
  return 'shared.problem.title'
}

type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[]
export type Query = Record<string, QueryValue>

export interface RequestOptions {
  query?: Query
  body?: unknown
  signal?: AbortSignal
  headers?: Record<string, string>
  /** True where 401 is an answer, not the end of the session: the log-in itself. */
  expectUnauthenticated?: boolean
}

let unauthenticated: () => void = () => {}

/** What to do when the session is over; the router sends the user to the log-in page. */
export function onUnauthenticated(handler: () => void): void {
  unauthenticated = handler
}

export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(key, String(one))
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

function csrfToken(): string | undefined {
  const pair = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='))
  return pair && decodeURIComponent(pair.slice('XSRF-TOKEN='.length))
}

async function problemOf(response: Response): Promise<Problem> {
  const traceId = response.headers.get('X-Trace-Id') ?? ''
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false
  const body = isJson ? ((await response.json().catch(() => ({}))) as ProblemBody) : {}
  return new Problem(response.status, body, traceId)
}

/** One road to the server: cookies, CSRF header, language, and refusals as Problem. */
export async function request(method: string, path: string, options: RequestOptions = {}): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', 'Accept-Language': language.value })
  for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value)
  const token = csrfToken()
  if (method !== 'GET' && token !== undefined) headers.set('X-XSRF-TOKEN', token)

  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (options.signal) init.signal = options.signal
  if (options.body instanceof FormData || options.body instanceof Blob) init.body = options.body
  else if (options.body !== undefined) {
    headers.set('Content-Type', 'application/json')
    init.body = JSON.stringify(options.body)
  }

  const response = await fetch(withQuery(path, options.query), init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem(0, { type: '/problems/web/offline', detail: translate('shared.problem.offlineDetail') })
  })
  if (response.ok) return response
  if (response.status === 401 && options.expectUnauthenticated !== true) unauthenticated()
  throw await problemOf(response)
}

async function json<T>(method: string, path: string, options: RequestOptions): Promise<T> {
  const response = await request(method, path, options)
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

export const http = {
  get: <T>(path: string, query: Query = {}, options: RequestOptions = {}) => json<T>('GET', path, { ...options, query }),
  post: <T>(path: string, body?: unknown, options: RequestOptions = {}) => json<T>('POST', path, { ...options, body }),
  put: <T>(path: string, body?: unknown, options: RequestOptions = {}) => json<T>('PUT', path, { ...options, body }),
  patch: <T>(path: string, body?: unknown, options: RequestOptions = {}) => json<T>('PATCH', path, { ...options, body }),
  delete: <T>(path: string, options: RequestOptions = {}) => json<T>('DELETE', path, options),
  /** Saves the answer as a file, under the name the server gives. */
  download,
}

export function fileNameOf(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  if (encoded !== undefined) return decodeURIComponent(encoded)
  return disposition?.match(/filename="?([^";]+)"?/i)?.[1]
}

async function download(path: string, query: Query = {}, fallbackName = 'download'): Promise<void> {
  const response = await request('GET', path, { query, headers: { Accept: '*/*' } })
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = fileNameOf(response.headers.get('Content-Disposition')) ?? fallbackName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
