import type { Language } from './words.ts'

/** In the order of the button. */
export const THEMES = ['auto', 'light', 'dark'] as const
/** One of them. */
export type Theme = (typeof THEMES)[number]

/** What the reader chose before, else what the report or the browser says. */
export const languageOf = (locale: Language | undefined): Language => {
  const chosen = recall('language')
  if (chosen === 'ru' || chosen === 'en') return chosen
  return locale ?? (navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en')
}

/** The theme that was chosen last. */
export const themeOf = (): Theme => THEMES.find((theme) => theme === recall('theme')) ?? 'auto'

/** Pages from a disk may have no memory: then the choice holds until the page is closed. */
export function remember(name: 'language' | 'theme', value: string): void {
  try {
    localStorage.setItem(`replylint-${name}`, value)
  } catch {}
}

function recall(name: 'language' | 'theme'): string | null {
  try {
    return localStorage.getItem(`replylint-${name}`)
  } catch {
    return null
  }
}
