import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, watch, type Ref } from 'vue'
import { language } from '@/shared/i18n'
import { lakeApi, type ImportRow } from './lake.api'
import { pollEvery } from './progress'

/** The server speaks the reader's language, so the language is part of what was asked. */
export const importKey = (id: number) => ['lake', 'import', language.value, id]
export const LIST_KEY = ['lake', 'imports']

/** One import, watched until it has ended. When it brought or took data, every figure on other pages is asked for again. */
export function useImport(id: Ref<number>, fresh = false) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: computed(() => importKey(id.value)),
    queryFn: () => lakeApi.one(id.value),
    enabled: computed(() => id.value > 0),
    refetchInterval: ({ state }) => pollEvery(state.data ? [state.data.summary] : []),
  })
  watch(
    () => query.data.value?.summary,
    (now: ImportRow | undefined, before) => {
      if (!now || now.state === before?.state) return
      const changed = before?.id === now.id || (fresh && before === undefined)
      if (!changed) return
      if (now.state === 'done' || now.state === 'undone') void client.invalidateQueries()
      else void client.invalidateQueries({ queryKey: LIST_KEY })
    },
    { immediate: true },
  )
  return query
}
