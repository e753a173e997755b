import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { hallApi, type Unit, type UnitLevel } from './hall.api'

export interface UnitNode extends Unit {
  children: UnitNode[]
}

/** Nested, in the order given; a unit whose parent is out of sight stands at the top. */
export function unitTree(units: readonly Unit[]): UnitNode[] {
  const nodes = new Map(units.map((unit) => [unit.code, { ...unit, children: [] } as UnitNode]))
  const top: UnitNode[] = []
  for (const node of nodes.values()) {
    const parent = node.parentCode === undefined ? undefined : nodes.get(node.parentCode)
    if (parent) parent.children.push(node)
    else top.push(node)
  }
  return top
}

/** The organisation in sight, shared by all pages of the module. */
export function useUnits(on?: Ref<string>) {
  const query = useQuery({
    queryKey: ['hall', 'units', on ?? ''],
    queryFn: () => hallApi.units(on?.value || undefined),
    staleTime: 300_000,
  })
  const units = computed(() => query.data.value ?? [])
  const below = (level: UnitLevel, parentCode?: string) =>
    units.value.filter((unit) => unit.level === level && (parentCode === undefined || parentCode === '' || unit.parentCode === parentCode))
  const nameOf = (code: string) => units.value.find((unit) => unit.code === code)?.name ?? code
  return { query, units, below, nameOf }
}

export function childLevel(level: UnitLevel): UnitLevel | undefined {
  return ({ province: 'city', city: 'county', county: 'area', area: undefined } as const)[level]
}
