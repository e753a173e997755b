import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { hasMessage, language } from '@/shared/i18n'
import { lakeApi } from './lake.api'

/** The name of a kind of file in the reader's language. */
export function useKindTitle() {
  const { t } = useI18n()
  return (name: string, otherwise = name) => (hasMessage(`lake.kind.${name}`) ? t(`lake.kind.${name}`) : otherwise)
}

/** The kinds of files that the reader may send. */
export function useKinds() {
  const query = useQuery({ queryKey: ['lake', 'kinds', language], queryFn: lakeApi.kinds, staleTime: Infinity })
  const kinds = computed(() => query.data.value ?? [])
  return { query, kinds }
}
