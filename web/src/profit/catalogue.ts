import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { hasMessage, language } from '@/shared/i18n'
import { profitApi, type BusinessType } from './profit.api'

const HOUR = 3_600_000

/** Names of businesses, cost items and cities in the reader's language. */
export function useCatalogue() {
  const { t } = useI18n()
  const businesses = useQuery({ queryKey: ['offer', 'business-types'], queryFn: profitApi.businesses, staleTime: HOUR })
  const units = useQuery({ queryKey: ['hall', 'org-units'], queryFn: profitApi.units, staleTime: HOUR })
  const types = computed(() => new Map((businesses.data.value ?? []).map((type) => [type.code, type])))
  const cities = computed(() => (units.data.value ?? []).filter((unit) => unit.level.toLowerCase() === 'city').map((unit) => ({ code: unit.code, name: unit.name })))
  const cityNames = computed(() => new Map(cities.value.map((city) => [city.code, city.name])))

  const word = (key: string, fallback: string) => (hasMessage(key) ? t(key) : fallback)

  return {
    types,
    cities,
    type: (code: string): BusinessType | undefined => types.value.get(code),
    basis: (code: string) => types.value.get(code)?.basis ?? 'count',
    item: (code: string) => word(`profit.item.${code}`, code),
    /** A business or a cost item. */
    name: (code: string) => {
      const type = types.value.get(code)
      if (type) return language.value === 'en' ? type.englishName : type.name
      return word(`profit.costItem.${code}`, code)
    },
    city: (code: string) => (code === '*' ? t('profit.any.city') : (cityNames.value.get(code) ?? code)),
    tier: (code: string) => word(`profit.tier.${code === '*' ? 'any' : code}`, code),
    source: (code: string) => word(`profit.source.${code}`, code),
    reason: (code: string | undefined) => (code ? word(`profit.unranked.${code.replace(':', '_')}`, code) : ''),
  }
}

export type Catalogue = ReturnType<typeof useCatalogue>
