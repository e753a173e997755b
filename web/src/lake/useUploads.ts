import { defineStore } from 'pinia'
import { computed, markRaw, ref } from 'vue'
import { asProblem, type Problem } from '@/shared/http'
import { inOrder } from './files'
import { lakeApi, type FileKind, type ImportRow, type Mode } from './lake.api'

export interface Upload {
  key: number
  file: File
  /** Empty until guessed or chosen. */
  kind: string
  phase: 'chosen' | 'sending' | 'sent' | 'failed'
  importId?: number
  problem?: Problem
}

/** Files chosen or sent in this session of the browser; they stay when the page is left and come back to. */
export const useUploads = defineStore('lake.uploads', () => {
  const uploads = ref<Upload[]>([])
  const owner = ref<string>()
  const waiting = computed(() => uploads.value.filter((one) => one.phase === 'chosen' || one.phase === 'failed'))
  const sending = computed(() => uploads.value.some((one) => one.phase === 'sending'))
  let next = 1

  /** Another person at this browser sees nothing of the last one's files. */
  function belongTo(loginName: string | undefined) {
    if (owner.value !== loginName) uploads.value = []
    owner.value = loginName
  }

  function choose(files: Iterable<File>, kindOf: (file: File) => string) {
    for (const file of files) {
      const known = waiting.value.some((one) => one.file.name === file.name && one.file.size === file.size && one.file.lastModified === file.lastModified)
      if (!known) uploads.value.push({ key: next++, file: markRaw(file), kind: kindOf(file), phase: 'chosen' })
    }
  }

  function remove(key: number) {
    uploads.value = uploads.value.filter((one) => one.key !== key)
  }

  function clearSent() {
    uploads.value = uploads.value.filter((one) => one.phase !== 'sent')
  }

  async function send(upload: Upload, mode: Mode): Promise<ImportRow | undefined> {
    upload.phase = 'sending'
    upload.problem = undefined
    try {
      const row = await lakeApi.send(upload.file, upload.kind, mode)
      upload.importId = row.id
      upload.phase = 'sent'
      return row
    } catch (error) {
      upload.problem = markRaw(asProblem(error))
      upload.phase = 'failed'
      return undefined
    }
  }

  /** One after the other, what others refer to first. */
  async function sendAll(kinds: readonly FileKind[], mode: Mode, received: (row: ImportRow) => void) {
    for (const upload of inOrder(waiting.value.filter((one) => one.kind !== ''), kinds)) {
      const row = await send(upload, mode)
      if (row) received(row)
    }
  }

  return { uploads, waiting, sending, belongTo, choose, remove, clearSent, sendAll }
})
