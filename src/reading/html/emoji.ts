const EMOJI =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3)(?:\p{Emoji}|\u200D|\uFE0F|\u20E3)*$/u

/** Whether the words in the place of a picture are an emoji. */
export function isEmoji(words: string): boolean {
  return words.length <= 16 && EMOJI.test(words)
}
