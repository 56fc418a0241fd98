import words from './data/words.json' with { type: 'json' }
import { maskCode } from './figures.ts'
import type { Ledger } from './ledger.ts'

const PROFILES: ReadonlySet<string> = new Set(words.profiles.split(' '))
const PARTS = /^((?:[a-z][a-z0-9+.-]*:\/\/)?)((?:[^/?#]*@)?)([^/?#]*)([^?#]*)((?:\?[^#]*)?)((?:#.*)?)$/i

/** A link without what leads to a person: sign-in, profile names, numbers and tokens in the path, e-mails and tokens behind `?` and `#`. */
export function maskLink(link: string, ledger: Ledger, mask: (value: string) => string): string {
  const found = PARTS.exec(link)
  if (!found) return link
  const [, scheme = '', user = '', host = '', path = '', query = '', hash = ''] = found
  const own = PROFILES.has(host.toLowerCase().replace(/^www\./, ''))
  const folders = path.replace(/[^/]+/g, (folder) =>
    own ? maskNick(decode(folder), ledger) : maskValue(folder, ledger, mask),
  )
  return (
    scheme +
    (user && `${ledger.of('nick', user, (count) => `user${count}`)}@`) +
    host +
    folders +
    values(query) +
    values(hash)
  )

  function values(all: string): string {
    return all.replace(
      /([?&#;=])([^?&#;=]+)(?!=)/g,
      (_, sign: string, value: string) =>
        sign + (sign === '=' || !all.includes('=') ? maskValue(value, ledger, mask) : value),
    )
  }
}

/** The name of an account: `@anna_p`, `anna1985`. */
export function maskNick(nick: string, ledger: Ledger): string {
  const name = nick.replace(/^@/, '')
  return (
    nick.slice(0, nick.length - name.length) +
    ledger.of('nick', name.toLowerCase(), (count) => `user${count}`)
  )
}

function maskValue(value: string, ledger: Ledger, mask: (value: string) => string): string {
  const plain = decode(value)
  if (plain.includes('@')) return mask(plain)
  const digits = plain.replace(/\D/g, '').length
  const mixed = digits > 0 && /^[\p{L}\p{N}_.~%-]{16,}$/u.test(plain)
  if (digits >= 5 || mixed) return maskCode(plain, ledger)
  const masked = mask(plain)
  return masked === plain ? value : masked
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
