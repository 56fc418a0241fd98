import type { Check, Lexicon, Reply, Text, Word } from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon }) {
  const { before, message, text } = reply
  if (reply.thread.template || message.role === 'bot') return
  if (!before.some((turn) => turn.message.role === 'customer')) return
  if (before.some((turn) => turn.message.role === 'agent' && !turn.message.internal)) return
  if (!lexicon.has('introduces', text) && !isNamed(text, lexicon) && !isSigned(text) && !namesAuthor(reply))
    yield {}
}

/** «Это Ирина», "Paul speaking". */
function isNamed(text: Text, lexicon: Lexicon): boolean {
  return (
    lexicon.find('before', text).some(({ to }) => isName(text.words[to])) ||
    lexicon.find('after', text).some(({ from }) => isName(text.words[from - 1]))
  )
}

function isSigned({ words, regions }: Text): boolean {
  const signed = regions.filter(({ kind }) => kind === 'signature' || kind === 'closing')
  return signed.some(({ start, end }) =>
    words.some((word) => start <= word.start && word.end <= end && isName(word)),
  )
}

/** The author field alone does not tell the customer anything: the name has to stand in the text. */
function namesAuthor({ message, text: { value } }: Reply): boolean {
  const [first] = message.author?.name?.split(' ') ?? []
  return first !== undefined && first !== '' && value.includes(first)
}

function isName(word: Word | undefined): boolean {
  if (!word) return false
  const { is, form } = word.lexeme
  return is.has('name') || is.has('surname') || is.has('patronymic') || form === '<placeholder>'
}
