import type { FileKind } from './lake.api'

/** `service_event-202610.csv` → `service_event`: the name up to the first hyphen or dot. */
export function prefixOf(fileName: string): string {
  return fileName.split(/[-.]/, 1)[0]?.trim() ?? ''
}

/** What kind of file this seems to be: by the prefix, as a code or as the words on the screen. */
export function guessKind(fileName: string, kinds: readonly FileKind[], titleOf: (kind: FileKind) => string): string {
  const prefix = prefixOf(fileName)
  const byCode = kinds.find((kind) => kind.name === prefix.toLowerCase())
  const byWords = kinds.find((kind) => titleOf(kind) === prefix)
  return (byCode ?? byWords)?.name ?? ''
}

export type Unfit = 'empty' | 'notATable'

/** What can be seen without reading the file; all else is the server's to judge. */
export function unfit(file: Pick<File, 'name' | 'size'>): Unfit | undefined {
  if (file.size === 0) return 'empty'
  return /\.(csv|xlsx)$/i.test(file.name) ? undefined : 'notATable'
}

/** Organisation before halls before facts: the order in which the server names the kinds. */
export function inOrder<T extends { kind: string }>(files: readonly T[], kinds: readonly FileKind[]): T[] {
  const place = (kind: string) => kinds.findIndex((one) => one.name === kind)
  return [...files].sort((one, other) => place(one.kind) - place(other.kind))
}
