import { expect, it } from 'vitest'
import { deviceName } from './device'

it('a browser is told by what people call it', () => {
  expect(deviceName('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/147.0 Safari/537.36')).toBe('Chrome · Windows')
  expect(deviceName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/147.0 Safari/537.36 Edg/147.0')).toBe('Edge · Windows')
  expect(deviceName('curl/8.5.0')).toBe('curl/8.5.0')
  expect(deviceName('')).toBe('—')
})
