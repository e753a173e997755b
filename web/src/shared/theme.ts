import { ref } from 'vue'

export type Theme = 'light' | 'dark'
const STORED = 'hallops.theme'

export const theme = ref<Theme>(localStorage.getItem(STORED) === 'dark' ? 'dark' : 'light')

export function setTheme(next: Theme): void {
  document.documentElement.classList.toggle('dark', next === 'dark')
  localStorage.setItem(STORED, next)
  theme.value = next
}

setTheme(theme.value)
