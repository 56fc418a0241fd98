/** How the line over a quoted mail ends. */
export const wrote: readonly string[] = [
  'написал',
  'написала',
  'написал(а)',
  'написали',
  'пишет',
  'писал',
  'писала',
  'писал(а)',
]

/** The field of a mail's head that comes first. */
export const from: readonly string[] = ['от', 'от кого', 'отправитель']

/** Its other fields. */
export const fields: readonly string[] = [
  'отправлено',
  'дата',
  'кому',
  'копия',
  'тема',
  'получатель',
  'дата отправки',
]

/** What stands between the dashes over a forwarded mail. */
export const originals: readonly string[] = [
  'исходное сообщение',
  'пересылаемое сообщение',
  'пересланное сообщение',
  'перенаправленное сообщение',
  'конец пересылаемого сообщения',
  'исходное письмо',
  'пересылаемое письмо',
  'оригинальное сообщение',
  'переадресованное сообщение',
]

/** How a line that a device or program adds begins. */
export const sentFrom: readonly string[] = [
  'отправлено с ',
  'отправлено из ',
  'отправлено через ',
  'отправлено со ',
  'послано с ',
  'получите outlook для',
  'скачать outlook для',
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
