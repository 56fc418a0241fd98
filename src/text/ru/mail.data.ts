/** How the line over a quoted mail ends. */
export const wrote: readonly string[] = [
  'написал',
  'написала',
  'написал(а)',
  'написали',
  'пишет',
  'писал',
  'писала',
  'писали',
  'писал(а)',
]

/** Who do not stand in that line by themselves: who tells of a letter in prose does. */
export const persons: readonly string[] = ['я', 'мы', 'ты', 'вы', 'он', 'она', 'они']

/** Days as that line has them, besides those that prose has. */
export const weekdays: readonly string[] = ['ср', 'вс']

/** What else stands between its date, its time and the sender. */
export const glue: readonly string[] = ['в', 'во', 'вкл', 'от', 'пользователь', 'мск', 'время']

/** The fields of a mail's head, by what they tell; a head begins with the sender. */
export const fields = {
  from: ['от', 'от кого', 'отправитель'],
  sent: ['отправлено', 'отправленные', 'дата', 'дата отправки', 'дата и время'],
  to: ['кому', 'копия', 'получатель', 'получатели'],
  subject: ['тема', 'тема письма'],
}

/** What stands between the dashes over a forwarded mail. */
export const originals: readonly string[] = [
  'исходное сообщение',
  'пересылаемое сообщение',
  'пересланное сообщение',
  'перенаправленное сообщение',
  'исходное письмо',
  'пересылаемое письмо',
  'оригинальное сообщение',
  'переадресованное сообщение',
  'начало пересылаемого сообщения',
  'начало переадресованного сообщения',
  'начало перенаправленного сообщения',
]

/** What stands between the dashes under it. */
export const ends: readonly string[] = [
  'конец пересылаемого сообщения',
  'конец перенаправленного сообщения',
  'конец пересланного сообщения',
]

/** How a line begins that a device or program adds. */
export const sentFrom: readonly string[] = [
  'отправлено с ',
  'отправлено со смартфон',
  'отправлено из ',
  'отправлено через ',
  'отправлено при помощи ',
  'послано с ',
  'послано из ',
  'получите outlook для',
  'скачать outlook для',
]

/** How the word begins that names the device or program. */
export const devices: readonly string[] = [
  'айфон',
  'андроид',
  'мобильн',
  'почты mail',
  'почты для',
  'почты яндекс',
  'планшет',
  'смартфон',
  'телефон',
  'устройств',
  'яндекс почт',
  'яндекс.почт',
]

/** Words before the sender's name at the end of a mail. */
export const signOffs: readonly string[] = [
  'с уважением',
  'с наилучшими пожеланиями',
  'с наилучшими',
  'с благодарностью',
  'с искренним уважением',
  'искренне ваш',
  'искренне ваша',
  'всегда ваш',
  'всегда ваша',
  'всегда ваши',
  'с любовью',
  'с теплом',
  'с заботой',
  'с заботой о вас',
  'с заботой о вас и ваших покупках',
  'с пожеланиями',
  'с наилучшими пожеланиями и уважением',
  'ваш',
  'ваша',
  'с надеждой на понимание',
  'всего наилучшего',
  'всего доброго',
]

/** The same, where nothing else stands in the sentence. */
export const thanks: readonly string[] = ['заранее спасибо', 'заранее благодарю', 'спасибо']

/** Those that are also said to the reader: a name after one in its line may be the reader's. */
export const farewells: readonly string[] = ['всего доброго', 'всего наилучшего', 'с любовью']

/** What comes after a signature in the writer's own words. */
export const postscripts: readonly string[] = ['p.s', 'ps', 'з.ы', 'зы', 'постскриптум']
