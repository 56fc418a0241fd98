/** Where text goes. */
export interface Out {
  /** False: nobody reads any more. */
  write(text: string): Promise<boolean>
  readonly isTTY: boolean
  /** Of a terminal: how many characters a line has; 0: it does not know. */
  readonly columns?: number | undefined
}

/** All that the command line touches of the world around it, files apart. */
export interface Io {
  readonly stdout: Out
  readonly stderr: Out
  /** All of it, decoded. */
  stdin(): Promise<string>
  readonly cwd: string
  /** A person is there who can be asked. */
  readonly interactive: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** Calls back once when the person presses Ctrl+C; the function that comes back forgets it. */
  onInterrupt(callback: () => void): () => void
}

/** The process's own. */
export function processIo(): Io {
  return {
    stdout: out(process.stdout),
    stderr: out(process.stderr),
    stdin: async () => {
      const { decode } = await import('../../load/files/decode.ts')
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
      return decode(Buffer.concat(chunks)).text
    },
    cwd: process.cwd(),
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    env: process.env,
    onInterrupt(callback) {
      process.once('SIGINT', callback)
      return () => process.removeListener('SIGINT', callback)
    },
  }
}

function out(stream: NodeJS.WriteStream): Out {
  const state = { closed: false, listening: false }
  const listen = () => {
    if (state.listening) return
    state.listening = true
    // A reader that goes away (`| head`) is no error of ours.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      state.closed = true
    })
  }
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns
    },
    write(text) {
      listen()
      if (state.closed) return Promise.resolve(false)
      return new Promise((resolve) => {
        stream.write(text, () => resolve(!state.closed))
      })
    },
  }
}
