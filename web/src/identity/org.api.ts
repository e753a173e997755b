import { http } from '@/shared/http'

export interface OrgNode {
  code: string
  name: string
  level: string
  parentCode: string | null
}

export const orgApi = {
  /** Every unit of the caller's part of the organisation, without the halls. */
  units: () => http.get<OrgNode[]>('/api/hall/org-units'),
}
