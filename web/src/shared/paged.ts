/** One page of a longer list; pages count from 1. */
export interface Paged<T> {
  rows: T[]
  total: number
  page: number
  size: number
}
