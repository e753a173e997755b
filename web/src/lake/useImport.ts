import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, watch, type Ref } from 'vue'
import { lakeApi, type ImportRow } from './lake.api'
import { pollEvery } from './progress'

export const importKey = (id: number) => ['lake', 'import', id]
export const LIST_KEY = ['lake', 'imports']

/** One import, watched until it has ended. When it brought or took data, every figure on other pages is asked for again. */
export function useImport(id: Ref<number>, fresh = false) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: computed(() => importKey(id.value)),
    queryFn: () => lakeApi.one(id.value),
    enabled: computed(() => id.value > 0),
    refetchInterval: ({ state }) => pollEvery(state.data ? [state.data] : []),
  })
  watch(
    () => query.data.value,
    (now: ImportRow | undefined, before) => {
      if (!now || now.state === before?.state) return
      const changed = before?.id === now.id || (fresh && before === undefined)
      if (!changed) return
      if (now.state === 'DONE' || now.state === 'UNDONE') void client.invalidateQueries()
      else void client.invalidateQueries({ queryKey: LIST_KEY })
    },
    { immediate: true },
  )
  return query
}
