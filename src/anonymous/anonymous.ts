import type { Vocabularies } from '../text/words/vocabulary.ts'
import type { Author, Message, Text, Thread } from '../types.ts'
import { Masker } from './masker.ts'
import { type Roster, readRoster } from './roster.ts'
import { findSpots } from './spots.ts'

/**
 * What masks the threads of one run: names, phones, e-mails, cards, numbers of orders and the like become others of the same
 * kind, the same one the same each time. By the order in which they are met: no stand-in tells its value.
 */
export function createAnonymiser(vocabularies: Vocabularies): (thread: Thread) => Thread {
  const masker = new Masker(vocabularies)
  return (thread) => {
    const roster = readRoster(thread, vocabularies)
    const texts = thread.messages.map(({ text }) => masker.analyse(text))
    meetOthers(texts, roster)
    for (const [form, { name }] of roster.names) masker.people.meet(name, form)
    return maskThread(thread, texts, masker, roster)
  }
}

/** People named in the texts alone are known in all of them. */
function meetOthers(texts: readonly Text[], roster: Roster): void {
  for (const text of texts)
    for (const { piece, name, slip, gender } of findSpots(text, roster))
      if (!slip && piece.end - piece.start > 1 && !roster.find(piece.form, piece.lexeme))
        roster.add(
          name.part === 'given' && piece.lexeme.is.has('name')
            ? (piece.lexeme.lemmas[0] ?? piece.form)
            : piece.form,
          name,
          gender,
        )
}

function maskThread(thread: Thread, texts: readonly Text[], masker: Masker, roster: Roster): Thread {
  const { id, subject, customer, template } = thread
  const field = (value: string) => masker.field(value, roster)
  return {
    ...thread,
    ...(id === undefined ? {} : { id: field(id) }),
    ...(subject === undefined ? {} : { subject: masker.mask(masker.analyse(subject), roster) }),
    ...(customer === undefined
      ? {}
      : {
          customer: {
            ...customer,
            ...(customer.name === undefined ? {} : { name: field(customer.name) }),
            ...(customer.tags === undefined ? {} : { tags: customer.tags.map(field) }),
          },
        }),
    ...(template?.title === undefined ? {} : { template: { ...template, title: field(template.title) } }),
    messages: thread.messages.map((message, at) => maskMessage(message, texts[at]!, masker, roster)),
  }
}

function maskMessage(message: Message, text: Text, masker: Masker, roster: Roster): Message {
  const { author, attachments } = message
  return {
    ...message,
    text: masker.mask(text, roster),
    ...(author === undefined ? {} : { author: maskAuthor(author, masker, roster) }),
    ...(attachments === undefined
      ? {}
      : {
          attachments: attachments.map((each) =>
            each.name === undefined ? each : { ...each, name: masker.field(each.name, roster) },
          ),
        }),
  }
}

function maskAuthor({ id, name, email }: Author, masker: Masker, roster: Roster): Author {
  return {
    ...(id === undefined ? {} : { id: masker.id(id, roster) }),
    ...(name === undefined ? {} : { name: masker.field(name, roster) }),
    ...(email === undefined ? {} : { email: masker.email(email) }),
  }
}
