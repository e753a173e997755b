/** What the address of the page keeps: the filters of the list and the import that is open. */
export const HISTORY_DEFAULTS = { kind: '', state: '', month: '', actor: '', text: '', page: 1, size: 20, import: 0 }
