import { CATEGORIES, categoryOf } from '../../src/score/score.ts'
import type { Rule } from '../../src/types.ts'

/** The page about scores, with the table of what rules count for. */
export function scorePage(rules: readonly Rule[]): string {
  const rows = CATEGORIES.flatMap((category) =>
    rules
      .filter(({ id }) => categoryOf(id) === category)
      .map(
        ({ id, meta }) =>
          `| ${category} | [${id}](rules/${id}.md) | ${meta.needs}${meta.setting ? ` \`${meta.setting}\`` : ''} |`,
      ),
  )
  return `${HEAD}\n| Category | Rule | Needs |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

const HEAD = `# Scores

\`replylint --score\` prints, after the report, a score of 0–100 for each reply, agent and channel. With \`-f json\` it prints the scores
alone, as JSON: \`replies\`, \`agents\`, \`channels\`, \`total\`, each with \`score\` and \`categories\`.

A reply's score is the weight of the rules that found nothing in it, in 100 of the weight of all rules that had something to judge.
A rule has something to judge when it is on, its conditions (channel, mood, first reply …) hold, and what it needs is there: rules
that need a thread or times are left out for templates and for what nobody asked, rules of templates for threads, and rules that live on
settings (\`needs: config\`) where the config does not give them. A reply about which no rule was asked has no score and counts in no
mean. How often a rule finds something in one reply does not matter.

Findings that are kept silent:

- A directive (\`replylint-disable-next-line no-cliche -- agreed with the lawyers\`) says that the rule does not apply there. As a line marked
  “not applicable” on a scorecard, the rule is left out: it neither gives nor takes points, unless it finds something else in the reply.
- A baseline (\`replylint-suppressions.json\`) says that a team lives with the finding for now. The reply is no better for it: the rule
  counts as not kept, so that a score does not rise by writing a baseline, and does when the reply is mended.

A rule that is an error weighs 2, one that is a warning 1. A config may say otherwise; 0 leaves a rule out:

\`\`\`yaml
settings:
  score: { weights: { greeting: 0, answer-every-question: 5 } }
\`\`\`

Agents, channels and all together have the mean of their replies. The categories are those of common quality scorecards, each scored
in the same way by its own rules; rules of a team's own count in the whole only. The score is made while replies are judged, so
\`--cache\` and \`--concurrency\` rest meanwhile.
`
