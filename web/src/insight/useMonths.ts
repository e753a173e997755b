import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { insightApi } from './insight.api'

/** The months accounted, and the one in view: an empty filter means the newest. */
export function useMonths(filters: { period: string }) {
  const choices = useQuery({ queryKey: ['insight', 'choices'], queryFn: insightApi.choices, staleTime: 60_000 })
  const months = computed(() => choices.data.value?.months.map((month) => month.period) ?? [])
  const period = computed({
    get: () => filters.period || months.value[0] || '',
    set: (value: string) => {
      filters.period = value === months.value[0] ? '' : value
    },
  })
  return { choices, months, period }
}
