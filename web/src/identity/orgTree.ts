import type { OrgNode } from './org.api'

export interface OrgBranch {
  value: string
  label: string
  children?: OrgBranch[]
}

/** Nested, in the order given; a unit whose parent is not visible stands at the top. */
export function treeOf(units: readonly OrgNode[]): OrgBranch[] {
  const branches = new Map(units.map((unit) => [unit.code, { value: unit.code, label: unit.name } as OrgBranch]))
  const top: OrgBranch[] = []
  for (const unit of units) {
    const branch = branches.get(unit.code)
    const parent = unit.parentCode === null ? undefined : branches.get(unit.parentCode)
    if (!branch) continue
    if (parent) (parent.children ??= []).push(branch)
    else top.push(branch)
  }
  return top
}
