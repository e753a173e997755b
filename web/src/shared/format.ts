import { language } from './i18n'

/** Shown where a figure is not known; never a zero. */
export const UNKNOWN = '—'

type Maybe<T> = T | null | undefined
interface Scale {
  from: number
  divisor: number
  zh: string
  en: string
}

const SCALES: readonly Scale[] = [
  { from: 1e8, divisor: 1e8, zh: '亿', en: '' },
  { from: 1e4, divisor: 1e4, zh: '万', en: '' },
]
const ENGLISH_SCALES: readonly Scale[] = [
  { from: 1e9, divisor: 1e9, zh: '', en: 'bn' },
  { from: 1e6, divisor: 1e6, zh: '', en: 'm' },
  { from: 1e4, divisor: 1e3, zh: '', en: 'k' },
]

/** Intl writes a hyphen; a true minus is as wide as a figure. */
function digits(value: number, minimum: number, maximum = minimum): string {
  const text = new Intl.NumberFormat(language.value, {
    minimumFractionDigits: minimum,
    maximumFractionDigits: maximum,
  }).format(value)
  return text.replace('-', '−')
}

function scaled(value: number): { text: string; scale: string } | undefined {
  const chinese = language.value === 'zh-CN'
  const scale = (chinese ? SCALES : ENGLISH_SCALES).find((one) => Math.abs(value) >= one.from)
  return scale && { text: digits(value / scale.divisor, 2), scale: chinese ? scale.zh : scale.en }
}

/** 1234567 fen → { text: '1.23', unit: '万元' }. */
export function moneyParts(fen: number): { text: string; unit: string } {
  const yuan = fen / 100
  const large = scaled(yuan)
  if (language.value === 'zh-CN') return large ? { text: large.text, unit: `${large.scale}元` } : { text: digits(yuan, 2), unit: '元' }
  return large ? { text: `¥${large.text}`, unit: large.scale } : { text: `¥${digits(yuan, 2)}`, unit: '' }
}

/** 万元, 亿元 where the figure is large. */
export function formatMoney(fen: Maybe<number>): string {
  if (fen === null || fen === undefined) return UNKNOWN
  const { text, unit } = moneyParts(fen)
  return language.value === 'zh-CN' ? `${text} ${unit}` : `${text}${unit}`
}

/** For axes and labels on bars: 250 万, 2.5m, without needless zeros. */
export function formatShortMoney(fen: Maybe<number>, decimals = 1): string {
  if (fen == null) return UNKNOWN
  const yuan = fen / 100
  const chinese = language.value === 'zh-CN'
  const scale = (chinese ? SCALES : ENGLISH_SCALES).find((one) => Math.abs(yuan) >= one.from)
  const text = digits(yuan / (scale?.divisor ?? 1), 0, scale ? decimals : 0)
  return scale ? `${text}${chinese ? scale.zh : scale.en}` : text
}

/** To the fen: ¥12,345.67. */
export function exactMoney(fen: Maybe<number>): string {
  if (fen === null || fen === undefined) return UNKNOWN
  return `${fen < 0 ? '−' : ''}¥${digits(Math.abs(fen) / 100, 2)}`
}

/** Yuan with two decimals and no unit, for columns whose head names it. */
export function formatYuan(fen: Maybe<number>, decimals = 2): string {
  return fen === null || fen === undefined ? UNKNOWN : digits(fen / 100, decimals)
}

export function formatCount(value: Maybe<number>, decimals = 0): string {
  return value === null || value === undefined ? UNKNOWN : digits(value, decimals)
}

/** 12345 → 1.23 万 / 12.35k; small counts stay whole. */
export function formatShortCount(value: Maybe<number>): string {
  if (value === null || value === undefined) return UNKNOWN
  const large = scaled(value)
  if (!large) return digits(value, 0, 1)
  return language.value === 'zh-CN' ? `${large.text} ${large.scale}` : `${large.text}${large.scale}`
}

/** Ratio → percentage: 0.0973 → 9.7%. */
export function formatPercent(ratio: Maybe<number>, decimals = 1): string {
  return ratio === null || ratio === undefined || !Number.isFinite(ratio) ? UNKNOWN : `${digits(ratio * 100, decimals)}%`
}

/** A change always carries its sign: +3.2%. */
export function formatChange(ratio: Maybe<number>, decimals = 1): string {
  const text = formatPercent(ratio, decimals)
  return text !== UNKNOWN && (ratio ?? 0) > 0 ? `+${text}` : text
}

/** '2026-10' → 2026年10月 / Oct 2026. */
export function formatPeriod(period: Maybe<string>): string {
  const [year, month] = (period ?? '').split('-').map(Number)
  if (!year || !month) return UNKNOWN
  const first = new Date(Date.UTC(year, month - 1, 1))
  const style = language.value === 'zh-CN' ? 'long' : 'short'
  return new Intl.DateTimeFormat(language.value, { year: 'numeric', month: style, timeZone: 'UTC' }).format(first)
}

/** Days are written ISO, the same in every language. */
export function formatDay(day: Maybe<string>): string {
  return day ? day.slice(0, 10) : UNKNOWN
}

const instants = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' })

/** An instant in Beijing time: 2026-11-01 09:30:00. */
export function formatInstant(instant: Maybe<string | number | Date>): string {
  return instant === null || instant === undefined || instant === '' ? UNKNOWN : instants.format(new Date(instant))
}

export function formatBytes(bytes: Maybe<number>): string {
  if (bytes === null || bytes === undefined) return UNKNOWN
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1)
  return `${digits(bytes / 1024 ** step, 0, step === 0 ? 0 : 1)} ${units[step]}`
}

export function addMonths(period: string, months: number): string {
  const [year = 1970, month = 1] = period.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  return first.toISOString().slice(0, 7)
}
