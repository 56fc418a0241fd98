/** How the line over a quoted mail ends. */
export const wrote: readonly string[] = ['wrote', 'writes', 'said']

/** The field of a mail's head that comes first. */
export const from: readonly string[] = ['from', 'sender']

/** Its other fields. */
export const fields: readonly string[] = ['sent', 'date', 'to', 'cc', 'subject', 'reply-to']

/** What stands between the dashes over a forwarded mail. */
export const originals: readonly string[] = [
  'original message',
  'forwarded message',
  'original appointment',
  'original email',
  'begin forwarded message',
]

/** How a line that a device or program adds begins. */
export const sentFrom: readonly string[] = ['sent from ', 'sent via ', 'sent using ', 'get outlook for']

/** Words before the sender's name at the end of a mail. */
export const signOffs: readonly string[] = [
  'best regards',
  'kind regards',
  'warm regards',
  'warmest regards',
  'kindest regards',
  'regards',
  'best',
  'best wishes',
  'all the best',
  'with best regards',
  'with kind regards',
  'sincerely',
  'yours sincerely',
  'sincerely yours',
  'yours truly',
  'yours faithfully',
  'respectfully',
  'cheers',
  'with gratitude',
  'warmly',
  'take care',
  'cordially',
  'yours',
  'love',
]

/** The same, where nothing else stands in the sentence. */
export const thanks: readonly string[] = [
  'thanks',
  'many thanks',
  'thank you',
  'thanks again',
  'thanks in advance',
  'thank you in advance',
]
