import type {
  AddressForm,
  AddressUse,
  Check,
  Edit,
  Lexicon,
  RelatedPlace,
  Reply,
  Settings,
} from '../../src/types.ts'

export const check: Check = function* (reply, { lexicon, settings }) {
  const uses = reply.turn.facts.address
  if (uses.length === 0 || (isFree(reply, settings) && isAlike(uses))) return
  const { manner, spelling } = normsOf(reply, settings.address, lexicon)
  const shown = new Set<AddressForm>()
  for (const use of uses) {
    const norm = isPolite(use) === (manner.form !== 'ты') ? spelling : manner
    if (norm === undefined || shown.has(use.form) || agrees(use, norm.form)) continue
    shown.add(use.form)
    const other = norm === manner ? (spelling ?? manner).form : norm.form
    yield {
      messageId: norm.messageId,
      span: use.span,
      data: { form: use.form, other },
      fix: exchanged(use, other, reply, lexicon),
      ...(norm.place && { related: [norm.place] }),
    }
  }
}

/** Nothing but the reply itself decides on a form. */
const isFree = ({ thread, before }: Reply, { address }: Settings): boolean =>
  address === undefined &&
  thread.customer?.address === undefined &&
  before.every(({ message }) => message.role !== 'agent')

const isAlike = ([first, ...others]: readonly AddressUse[]): boolean =>
  others.every(({ form }) => form === first!.form)

/** What holds in a reply, and whence that is known. */
interface Norm {
  readonly form: AddressForm
  readonly messageId: 'default' | 'earlier' | 'profile' | 'house'
  readonly place?: RelatedPlace
}

interface Norms {
  /** ты, or either spelling of вы. */
  readonly manner: Norm
  /** вы or Вы; undefined: nothing in the thread decides. */
  readonly spelling: Norm | undefined
}

interface Placed {
  readonly message: number
  readonly use: AddressUse
}

function normsOf(reply: Reply, house: AddressForm | undefined, lexicon: Lexicon): Norms {
  const profile = reply.thread.customer?.address
  const form = profile ?? house
  if (form !== undefined) {
    const norm: Norm = { form, messageId: profile ? 'profile' : 'house' }
    return { manner: norm, spelling: form === 'ты' ? undefined : norm }
  }
  const before = spokenBefore(reply, lexicon)
  const own = reply.turn.facts.address.map((use) => ({ message: reply.index, use }))
  const manner = normOf(before, 'earlier', isPolite) ?? normOf(own, 'default', isPolite)!
  if (manner.form === 'ты') return { manner, spelling: undefined }
  return {
    manner,
    spelling: normOf(before.filter(isSpelt), 'earlier') ?? normOf(own.filter(isSpelt), 'default'),
  }
}

/** The form met most often, of two met equally often the earlier; forms that are `like` each other count as one. */
function normOf(
  placed: readonly Placed[],
  messageId: Norm['messageId'],
  like: (use: AddressUse) => unknown = ({ form }) => form,
): Norm | undefined {
  const counts = new Map<unknown, number>()
  for (const { use } of placed) counts.set(like(use), (counts.get(like(use)) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const first = placed.find(({ use }) => counts.get(like(use)) === most)
  return first && { form: first.use.form, messageId, place: placeOf(first) }
}

const placeOf = ({ message, use }: Placed): RelatedPlace => ({ message, span: use.span, messageId: 'there' })

/** How our side addressed the customer before, since the two last agreed on a form. */
function spokenBefore({ before }: Reply, lexicon: Lexicon): readonly Placed[] {
  const agreed = before.findLastIndex(({ text }) => lexicon.has('switch', text))
  return before
    .slice(agreed + 1)
    .filter(({ message }) => message.role === 'agent' && !message.internal)
    .flatMap((turn) => turn.facts.address.map((use) => ({ message: turn.index, use })))
}

const isPolite = ({ form }: AddressUse) => form !== 'ты'

const isSpelt = ({ use }: Placed) => isPolite(use) && !use.initial

const agrees = ({ form, initial }: AddressUse, norm: AddressForm) =>
  form === norm || (initial === true && form !== 'ты' && norm !== 'ты')

/** The pronoun in the other form, where no other word has to change with it. */
function exchanged(use: AddressUse, norm: AddressForm, reply: Reply, lexicon: Lexicon): Edit | undefined {
  const { span } = use
  const there = reply.message.text.slice(span.start, span.end)
  if (isPolite(use) && norm !== 'ты') return { span, text: spelt(there, norm === 'Вы') }
  const list = norm === 'ты' ? 'to-familiar' : 'to-polite'
  const match = lexicon.find(list, reply.text).find(({ start }) => start === span.start)
  const [pronoun] = match?.replacements ?? []
  if (match === undefined || pronoun === undefined || !isLoose(match.from, use, reply, lexicon))
    return undefined
  const capital = norm === 'Вы' || spelt(there, true) === there
  return { span, text: spelt(pronoun, capital) }
}

const spelt = (word: string, capital: boolean) =>
  (capital ? word[0]!.toUpperCase() : word[0]!.toLowerCase()) + word.slice(1)

/** Whether nothing in the sentence agrees with the pronoun: no verb, no subject, no «сам», no preposition before. */
function isLoose(at: number, use: AddressUse, { text, turn }: Reply, lexicon: Lexicon): boolean {
  const word = text.words[at]!
  const { start, end } = text.sentences[word.sentence]!
  const inside = (span: { start: number }) => span.start >= start && span.start < end
  if (lexicon.find('agree', text).some(inside)) return false
  const before = text.words[at - 1]
  const led = before?.sentence === word.sentence && before.lexeme.is.has('preposition')
  if (led && !word.lexeme.is.has('adjective')) return false
  const list = isPolite(use) ? 'to-familiar' : 'to-polite'
  const loose = new Set(lexicon.find(list, text).map((match) => match.start))
  return turn.facts.address.every(
    ({ form, span }) => !inside(span) || (form !== 'ты') !== isPolite(use) || loose.has(span.start),
  )
}
