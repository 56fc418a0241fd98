import type { FileConfig } from '../../config/merge.ts'
import { byPlace } from '../../lines.ts'
import { lint } from '../../linter/linter.ts'
import type { LintOptions } from '../../linter/options.ts'
import type { ActiveRule } from '../../linter/plan.ts'
import type { Language, LintMessage, Origin, Reply, Thread } from '../../types.ts'
import type { Setup } from '../config/project.ts'
import type { FileLinterOptions } from '../options.ts'
import type { loadPlugins } from './retext.ts'

/** A thread, and the way back into the file that it was read from. */
interface Judged {
  readonly thread: Thread
  readonly origin?: Origin | undefined
}

/** What a thread comes to, under the setup of its file. */
export class ThreadJudge {
  readonly #options: FileLinterOptions
  readonly #plugins = new WeakMap<FileConfig, ReturnType<typeof loadPlugins>>()

  constructor(options: FileLinterOptions) {
    this.#options = options
  }

  /** The messages of one thread: the rules', then the retext plugins'. */
  async judge(
    { thread, origin }: Judged,
    filePath: string,
    setup: Setup,
    more: Pick<LintOptions, 'only' | 'onSummed' | 'measure'> = {},
  ): Promise<LintMessage[]> {
    const { now, judges, onForeign, onJudged } = this.#options
    const { config, rules, active, folder } = setup
    const options = {
      settings: config.settings,
      locale: this.localeOf(setup),
      now,
      active,
      only: more.only ?? this.#options.only,
      judges,
      lint: config.lint,
      origin,
      onSummed: more.onSummed,
      measure: more.measure,
      onJudged:
        onJudged && ((reply: Reply, asked: readonly ActiveRule[]) => onJudged(reply, asked, filePath, setup)),
      onForeign: onForeign && ((reply: Reply) => onForeign(reply, filePath)),
    }
    const messages = lint(thread, rules, options)
    if (config.plugins.retext.length === 0) return messages
    const { loadPlugins, retextMessages } = await import('./retext.ts')
    const plugins = this.#plugins.get(config) ?? loadPlugins(config.plugins.retext, folder)
    this.#plugins.set(config, plugins)
    const others = await retextMessages(thread, await plugins, setup, options)
    return [...messages, ...others].sort(byPlace)
  }

  /** Language of the messages; undefined: that of each reply. */
  localeOf({ config }: Setup): Language | undefined {
    return this.#options.locale ?? config.locale
  }
}
