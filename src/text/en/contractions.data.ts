/** Endings that the apostrophe splits off as words of their own. */
export const suffixes: readonly string[] = ["n't", "'s", "'m", "'re", "'ve", "'ll", "'d"]

/** Forms of which only a stump is left before `n't`, and the word the stump stands for. */
export const stumps: Readonly<Record<string, string>> = {
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  ai: 'be',
  dos: 'does',
  dose: 'does',
  hav: 'have',
}

/** Contractions written as one word: the length of the first part, and the form of the second. */
export const joined: Readonly<Record<string, readonly [length: number, form: string]>> = {
  cannot: [3, 'not'],
  cant: [2, "n't"],
  wont: [2, "n't"],
  dont: [2, "n't"],
  doesnt: [4, "n't"],
  dosent: [3, "n't"],
  dosnt: [3, "n't"],
  doesent: [4, "n't"],
  didnt: [3, "n't"],
  dident: [3, "n't"],
  didint: [3, "n't"],
  isnt: [2, "n't"],
  arent: [3, "n't"],
  wasnt: [3, "n't"],
  werent: [4, "n't"],
  havent: [4, "n't"],
  havnt: [3, "n't"],
  hasnt: [3, "n't"],
  hadnt: [3, "n't"],
  couldnt: [5, "n't"],
  shouldnt: [6, "n't"],
  wouldnt: [5, "n't"],
  mustnt: [4, "n't"],
  im: [1, "'m"],
  ive: [1, "'ve"],
  youre: [3, "'re"],
  youve: [3, "'ve"],
  youll: [3, "'ll"],
  theyre: [4, "'re"],
  theyve: [4, "'ve"],
  weve: [2, "'ve"],
  thats: [4, "'s"],
  whats: [4, "'s"],
  wheres: [5, "'s"],
  hows: [3, "'s"],
  theres: [5, "'s"],
}
