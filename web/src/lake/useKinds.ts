import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { hasMessage } from '@/shared/i18n'
import { lakeApi } from './lake.api'

/** Kinds of files with their names in the reader's language. */
export function useKinds() {
  const { t } = useI18n()
  const query = useQuery({ queryKey: ['lake', 'kinds'], queryFn: lakeApi.kinds, staleTime: Infinity })
  const kinds = computed(() => query.data.value ?? [])
  const allowed = computed(() => kinds.value.filter((kind) => kind.allowed))
  const titleOf = (name: string) =>
    hasMessage(`lake.kind.${name}`) ? t(`lake.kind.${name}`) : (kinds.value.find((kind) => kind.name === name)?.title ?? name)
  return { query, kinds, allowed, titleOf }
}
