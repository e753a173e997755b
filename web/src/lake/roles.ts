import type { Role } from '@/shared/webModule'

/** Who may send files: the province and finance everything, a city manager the facts of his halls. */
export const IMPORTERS: Role[] = ['PROVINCE_CHANNEL', 'CITY_MANAGER', 'FINANCE']
/** Who may look at what was sent. */
export const READERS: Role[] = [...IMPORTERS, 'AUDITOR']
