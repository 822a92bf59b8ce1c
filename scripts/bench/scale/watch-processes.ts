import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

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

/** One process of the machine. */
interface Listed {
  readonly pid: number;
  readonly parent: number;
  /** Bytes. */
  readonly memory: () => number;
  /** Milliseconds. */
  readonly cpu: number;
  readonly command: () => string;
}

/**
 * Watches a process and everything below it until it is stopped: memory and processor time as the system tells them,
 * and, where it keeps it (Linux), each process's own most memory, which sampling could miss. Looking must not weigh on what is
 * measured: starting `ps` twice a second took 3 % of two cores, so it is asked only where there is no /proc.
 */
export function watchProcesses(root: number): Watch {
  const samples: Sample[] = [];
  const seen = new Map<number, { command: string; peak: number; cpu: number }>();
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      record(existsSync('/proc/self/stat') ? listProc() : await listPs());
    } finally {
      busy = false;
    }
  };
  const record = (all: readonly Listed[]): void => {
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
    let together = 0;
    for (const { command: ask, cpu, memory: weigh, pid } of own) {
      const [command, memory] = [ask(), weigh()];
      together += memory;
      const known = seen.get(pid) ?? { command, peak: 0, cpu: 0 };
      /* A process is first seen under its parent's command, and last without one. */
      seen.set(pid, { command: command === '' || command.endsWith('<defunct>') ? known.command : command, peak: Math.max(known.peak, memory, kilobytes(pid, 'VmHWM') * 1024), cpu: Math.max(known.cpu, cpu) });
    }
    samples.push({ at: Date.now(), memory: together });
  };
  const timer = setInterval(() => void look(), INTERVAL);
  void look();
  return {
    samples,
    get processes() {
      return [...seen.values()];
    },
    stop: () => clearInterval(timer),
  };
}

/* Linux tells processor time in hundredths of a second. */
const TICK = 10;

function listProc(): readonly Listed[] {
  return readdirSync('/proc').flatMap((name): readonly Listed[] => {
    const pid = Number(name);
    if (!(pid > 0)) return [];
    /* The name of the process, in parentheses, may hold anything. */
    const [, parent, ...fields] = read(`/proc/${name}/stat`).replace(/^[^]*\) /, '').split(' ');
    const [user, system] = [fields[9], fields[10]].map(Number);
    if (parent === undefined || user === undefined || system === undefined || Number.isNaN(user)) return [];
    return [{ pid, parent: Number(parent), memory: () => kilobytes(pid, 'VmRSS') * 1024, cpu: (user + system) * TICK, command: () => read(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim() }];
  });
}

async function listPs(): Promise<readonly Listed[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=,time=,args='], { maxBuffer: 2 ** 24 });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, rss, time = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), memory: () => Number(rss) * 1024, cpu: seconds(time) * 1000, command: () => command }] : [];
  });
}

/** `mm:ss.cc`, `hh:mm:ss` or `d-hh:mm:ss`. */
export function seconds(time: string): number {
  const [, days = '0', rest = ''] = /^(?:(\d+)-)?(.*)$/.exec(time) ?? [];
  return rest.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
}

/** What Linux tells of a process's memory: now (`VmRSS`) or at most so far (`VmHWM`). */
function kilobytes(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  return Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
