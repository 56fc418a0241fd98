/** How the line over a quoted mail ends. */
export const wrote: readonly string[] = ['wrote', 'writes', 'said']

/** Who do not stand in that line by themselves: who tells of a letter in prose does. */
export const persons: readonly string[] = ['i', 'we', 'you', 'he', 'she', 'they']

/** Days as that line has them, besides those that prose has. */
export const weekdays: readonly string[] = ['sat', 'sun', 'thur', 'weds']

/** What else stands between its date, its time and the sender. */
export const glue: readonly string[] = [
  'on',
  'at',
  'from',
  'gmt',
  'utc',
  'msk',
  'est',
  'edt',
  'pst',
  'pdt',
  'cet',
  'cest',
]

/** The fields of a mail's head, by what they tell; a head begins with the sender. */
export const fields = {
  from: ['from', 'sender'],
  sent: ['sent', 'date', 'sent on'],
  to: ['to', 'cc', 'reply-to'],
  subject: ['subject', 're'],
}

/** What stands between the dashes over a forwarded mail. */
export const originals: readonly string[] = [
  'original message',
  'forwarded message',
  'original appointment',
  'original email',
  'begin forwarded message',
]

/** What stands between the dashes under it. */
export const ends: readonly string[] = ['end forwarded message', 'end of forwarded message']

/** How a line begins that a device or program adds. */
export const sentFrom: readonly string[] = [
  'sent from ',
  'sent via ',
  'sent using ',
  'sent with ',
  'get outlook for',
]

/** How the word begins that names the device or program. */
export const devices: readonly string[] = [
  'android',
  'blackberry',
  'device',
  'galaxy',
  'gmail',
  'honor',
  'huawei',
  'ipad',
  'iphone',
  'mail for',
  'mail.ru',
  'mobile',
  'my phone',
  'outlook',
  'pixel',
  'proton',
  'redmi',
  'samsung',
  'smartphone',
  'tablet',
  'windows',
  'xiaomi',
  'yahoo',
]

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

/** Those that are also said to the reader: a name after one in its line may be the reader's. */
export const farewells: readonly string[] = [
  'best',
  'cheers',
  'take care',
  'love',
  'all the best',
  'best wishes',
]

/** What comes after a signature in the writer's own words. */
export const postscripts: readonly string[] = ['p.s', 'ps', 'postscript']
