import { writeFileSync } from 'node:fs';

/** One stage of a build. Times in milliseconds. */
export interface StageTime {
  readonly name: string;
  /** Moments of the system's clock, to be set beside what watches the build from outside. Never written into the site. */
  readonly start: number;
  readonly end: number;
  /** Processor time of this process; stages that work in a process of their own are seen from outside only. */
  readonly cpu: number;
}

/** What a build tells of itself. */
export interface BuildTimes {
  readonly stages: readonly StageTime[];
  /** Time of each part of a stage, in milliseconds, without the parts inside it. */
  readonly parts: Readonly<Record<string, number>>;
  /** Most memory of this process, in bytes. */
  readonly peak: number;
}

/** Says how long each stage of a build takes and each writer in it. */
export class Timings {
  readonly #stages: StageTime[] = [];
  readonly #parts = new Map<string, number>();
  /** For each open part, the time that went to parts inside it. */
  readonly #inner: number[] = [];
  #open: { readonly name: string; readonly start: number; readonly cpu: number } | undefined;

  /** A new stage begins, the one before ends. */
  stage(name: string): void {
    this.end();
    this.#open = { name, start: Date.now(), cpu: processorTime() };
  }

  end(): void {
    if (this.#open) this.#stages.push({ name: this.#open.name, start: this.#open.start, end: Date.now(), cpu: processorTime() - this.#open.cpu });
    this.#open = undefined;
  }

  /** Times one part; parts may hold parts, but never run beside each other. */
  part<T>(name: string, work: () => T): T {
    const close = this.#openPart(name);
    try {
      return work();
    } finally {
      close();
    }
  }

  async partAsync<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const close = this.#openPart(name);
    try {
      return await work();
    } finally {
      close();
    }
  }

  /** Time that another process measured. */
  add(name: string, milliseconds: number): void {
    this.#parts.set(name, (this.#parts.get(name) ?? 0) + milliseconds);
  }

  write(path: string): void {
    this.end();
    const times: BuildTimes = { stages: this.#stages, parts: Object.fromEntries(this.#parts), peak: process.resourceUsage().maxRSS * 1024 };
    writeFileSync(path, `${JSON.stringify(times, undefined, 1)}\n`);
  }

  #openPart(name: string): () => void {
    const start = performance.now();
    this.#inner.push(0);
    return () => {
      const whole = performance.now() - start;
      const inner = this.#inner.pop() ?? 0;
      this.add(name, whole - inner);
      const above = this.#inner.length - 1;
      if (above >= 0) this.#inner[above] = (this.#inner[above] ?? 0) + whole;
    };
  }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
