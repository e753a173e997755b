import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { asProblem, fileNameOf, http, onUnauthenticated, Problem, withQuery } from './http'
import { setLanguage } from './i18n'

const calls: { url: string; init: RequestInit }[] = []

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push({ url, init })
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
    })
  })
}

const sent = (name: string) => new Headers(calls.at(-1)?.init.headers).get(name)
const refused = async (work: Promise<unknown>) => asProblem(await work.catch((error: unknown) => error))

beforeEach(() => {
  calls.length = 0
  document.cookie = 'XSRF-TOKEN=a%2Bb'
})
afterEach(() => {
  vi.unstubAllGlobals()
  setLanguage('zh-CN')
  onUnauthenticated(() => {})
})

describe('a call', () => {
  it('that writes carries the CSRF token of the cookie', async () => {
    answer(200, {})
    await http.post('/api/hall/halls', { name: '金水厅' })
    expect(sent('X-XSRF-TOKEN')).toBe('a+b')
    expect(sent('Content-Type')).toBe('application/json')
  })

  it('that reads carries none, but the language', async () => {
    answer(200, [])
    setLanguage('en')
    await http.get('/api/hall/halls')
    expect(sent('X-XSRF-TOKEN')).toBeNull()
    expect(sent('Accept-Language')).toBe('en')
  })

  it('leaves empty filters out of the address', () => {
    expect(withQuery('/a', { city: '', page: 1, tag: ['x', 'y'], none: null })).toBe('/a?page=1&tag=x&tag=y')
  })

  it('bears an answer without a body', async () => {
    answer(200, undefined)
    expect(await http.post('/api/x')).toBeUndefined()
  })
})

describe('a refusal', () => {
  it('becomes a Problem with the words of the server', async () => {
    answer(409, { type: '/problems/identity/login-name-taken', title: '登录名已被使用', status: 409, traceId: 't1' })
    const problem = await refused(http.get('/api/x'))
    expect([problem.status, problem.title, problem.traceId]).toEqual([409, '登录名已被使用', 't1'])
    expect(problem.is('login-name-taken')).toBe(true)
  })

  it('is one sentence in the language of the reader', () => {
    const body = { title: '登录名或密码不正确', detail: 'Wrong name or password.' }
    expect(new Problem(401, body).sentence).toBe('登录名或密码不正确')
    expect(new Problem(401, { ...body, detail: '第 3 行的厅编码不存在' }).sentence).toBe('第 3 行的厅编码不存在')
  })

  it('of an ended session sends the user to the log-in page', async () => {
    const leave = vi.fn()
    onUnauthenticated(leave)
    answer(401, {})
    await refused(http.get('/api/x'))
    expect(leave).toHaveBeenCalledOnce()
  })

  it('of the log-in itself does not', async () => {
    const leave = vi.fn()
    onUnauthenticated(leave)
    answer(401, {})
    await refused(http.post('/api/identity/login', {}, { expectUnauthenticated: true }))
    expect(leave).not.toHaveBeenCalled()
  })

  it('that never arrived says that the network is away', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
    expect((await refused(http.get('/api/x'))).status).toBe(0)
  })
})

it('a file keeps its Chinese name', () => {
  expect(fileNameOf("attachment; filename=\"a.xlsx\"; filename*=UTF-8''%E6%8E%92%E5%90%8D.xlsx")).toBe('排名.xlsx')
  expect(fileNameOf('attachment; filename="a.xlsx"')).toBe('a.xlsx')
  expect(fileNameOf(null)).toBeUndefined()
})
