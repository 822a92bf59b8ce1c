import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one process used, as far as it was seen. */
export interface ProcessUse {
  readonly command: string;
  /** Most memory in bytes. */
  readonly peak: number;
  /** Processor time in milliseconds. */
  readonly cpu: number;
}

/** Memory of all watched processes together at one moment. */
export interface Sample {
  /** Milliseconds of the system's clock. */
  readonly at: number;
  readonly memory: number;
}

export interface Watch {
  readonly samples: readonly Sample[];
  readonly processes: readonly ProcessUse[];
  readonly stop: () => void;
}

const INTERVAL = 500;

/**
 * Watches a process and everything below it until it is stopped: memory and processor time as `ps` tells them,
 * and, where the system keeps it (Linux), each process's own most memory, which sampling could miss.
 */
export function watchProcesses(root: number): Watch {
  const samples: Sample[] = [];
  const seen = new Map<number, { command: string; peak: number; cpu: number }>();
  let busy = false;
  const look = (): void => {
    if (busy) return;
    busy = true;
    execFile('ps', ['-A', '-o', 'pid=,ppid=,rss=,time=,args='], { maxBuffer: 2 ** 24 }, (error, text) => {
      busy = false;
      if (!error) record(text);
    });
  };
  const record = (text: string): void => {
    const all = text.split('\n').flatMap((line) => {
      const [, pid, parent, rss, time = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
      return pid ? [{ pid: Number(pid), parent: Number(parent), memory: Number(rss) * 1024, cpu: seconds(time) * 1000, command }] : [];
    });
    const tree = new Set([root]);
    for (let grown = true; grown; ) {
      grown = false;
      for (const { pid, parent } of all) {
        if (tree.has(pid) || !tree.has(parent)) continue;
        tree.add(pid);
        grown = true;
      }
    }
    const own = all.filter(({ pid }) => tree.has(pid));
    for (const { pid, memory, cpu, command } of own) {
      const known = seen.get(pid) ?? { command, peak: 0, cpu: 0 };
      /* A process is first seen under its parent's command, and last as a name in brackets. */
      seen.set(pid, { command: command.endsWith('<defunct>') ? known.command : command, peak: Math.max(known.peak, memory, highWater(pid)), cpu: Math.max(known.cpu, processorTime(pid) ?? cpu) });
    }
    samples.push({ at: Date.now(), memory: own.reduce((sum, { memory }) => sum + memory, 0) });
  };
  const timer = setInterval(look, INTERVAL);
  look();
  return {
    samples,
    get processes() {
      return [...seen.values()];
    },
    stop: () => clearInterval(timer),
  };
}

/** `mm:ss.cc`, `hh:mm:ss` or `d-hh:mm:ss`. */
export function seconds(time: string): number {
  const [, days = '0', rest = ''] = /^(?:(\d+)-)?(.*)$/.exec(time) ?? [];
  return rest.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
}

/** Most memory that a process has had so far, where the system tells. */
function highWater(pid: number): number {
  return Number(/VmHWM:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

/** Processor time in hundredths, finer than `ps` prints it. */
function processorTime(pid: number): number | undefined {
  const [user, system] = read(`/proc/${pid}/stat`).replace(/^.*\) /, '').split(' ').slice(11, 13);
  return user === undefined || system === undefined ? undefined : (Number(user) + Number(system)) * 10;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
