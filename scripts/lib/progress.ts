import cliProgress from 'cli-progress';

/** Tells a person what a long command is doing. */
export interface Progress {
  /** A new stage begins. */
  readonly stage: (title: string) => void;
  /** The current stage has done so much of so much. */
  readonly step: (done: number, total: number) => void;
  /** Ends the last stage's bar, if one is drawn. */
  readonly end: () => void;
}

/** One line a stage; on a terminal that is not CI, a bar for stages that count. */
export function consoleProgress(output: NodeJS.WriteStream = process.stderr, env: NodeJS.ProcessEnv = process.env): Progress {
  const interactive = output.isTTY && !env['CI'];
  let bar: cliProgress.SingleBar | undefined;
  const end = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    stage: (title) => {
      end();
      output.write(`${title}\n`);
    },
    step: (done, total) => {
      if (!interactive) return;
      if (!bar) {
        bar = new cliProgress.SingleBar({ stream: output, format: '  {bar} {value}/{total}', clearOnComplete: true, hideCursor: true }, cliProgress.Presets.shades_classic);
        bar.start(total, done);
      } else bar.update(done);
    },
    end,
  };
}
