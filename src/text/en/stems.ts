import { stemmer } from 'stemmer'
import { keyByMember } from '../words/kin.ts'
import forms from './words/forms.json' with { type: 'json' }
import spellings from './words/spellings.json' with { type: 'json' }

/** What all forms of an English word have in common; opaque, only to be compared: an irregular form goes with its base. */
export function createStems(): (form: string) => string {
  const irregular = keyByMember(forms.irregular)
  const apart = keyByMember(forms.apart)
  const american = keyByMember(spellings.american)
  const ours = spellings.our.split(' ')

  const base = (form: string): string => irregular.get(form) ?? form

  const americanised = (form: string): string => {
    const known = american.get(form)
    if (known !== undefined) return known
    if (form.includes('is')) return form.replace(/is(e[ds]?|ing|ations?|ers?)$/, 'iz$1')
    const our = form.includes('our') ? ours.find((word) => form.startsWith(word)) : undefined
    return our === undefined ? form : our.slice(0, -2) + form.slice(our.length - 1)
  }

  return (form) => {
    const own = apart.get(form)
    if (own !== undefined) return own
    const plain = americanised(base(form))
    return apart.get(plain) ?? stemmer(plain)
  }
}
