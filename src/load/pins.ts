import { hash } from 'node:crypto';
import * as z from 'zod';
import { SCOPES, STAGES } from '../fiscal/disclosure.ts';

/*
 * What a pinned chart showed, kept as data so that its figures outlive corrections: the page of a
 * pin is made from this alone, never from the current tables.
 */

/** Folder of the pins inside the data folder, and inside a site's `embed/`. */
export const PINS = 'pins';

/** `<disclosure id>`, `<agency id>` or `compare/<key>`: what a file of pins is about. */
export const SUBJECT = /^(?:compare\/[a-z0-9][a-z0-9-]*|[a-z0-9][a-z0-9-]*(?:\/\d{4}-(?:budget|final)(?:-unit)?)?)$/;

/** Path of a chart: a comparison has a file of its own, other charts share that of their document or agency. */
export function pinPath(subject: string, chart: string): string {
  return subject.startsWith('compare/') ? subject : `${subject}/${chart}`;
}
const CHART = /^[a-z0-9][a-z0-9-]*$/;
const VERSION = /^[0-9a-f]{12}$/;

const tone = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/);
const bar = z.strictObject({
  label: z.string().optional(),
  shown: z.string().optional(),
  share: z.string().optional(),
  segments: z.array(z.tuple([tone, z.string(), decimal])),
});
const row = z.strictObject({ label: z.string(), code: z.string().optional(), level: z.int().min(1).max(9).optional(), bars: z.array(bar) });
const point = z.strictObject({ shown: z.string().optional(), value: decimal.optional(), note: z.string().optional() });
const series = z.strictObject({ tone, label: z.string(), points: z.array(point), breaks: z.array(z.tuple([z.int(), z.string()])) });

const content = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(1),
  shape: z.enum(['bars', 'ring', 'lines', 'stated']),
  headline: z.string().min(1),
  measured: z.string(),
  unit: z.string(),
  stages: z.array(z.enum(STAGES)),
  scopes: z.array(z.enum(SCOPES)),
  years: z.array(z.int()),
  source: z.string(),
  date: z.iso.date().optional(),
  notes: z.array(z.string()),
  legend: z.array(z.tuple([tone, z.string()])).optional(),
  rows: z.array(row).optional(),
  steps: z.array(z.string()).optional(),
  series: z.array(series).optional(),
});

/** Everything that a chart shows; figures as plain decimals in text (`4092.38`), in the chart's unit. */
export type PinContent = z.infer<typeof content>;

/** One version of one chart. */
export interface Pin {
  /** Last part of the chart's path. */
  readonly chart: string;
  readonly version: string;
  readonly content: PinContent;
}

const pin = z.strictObject({ chart: z.string().regex(CHART), version: z.string().regex(VERSION), content });

/** Version of a chart: a hash of all that it shows, so equal charts have equal addresses whenever they are built. */
export function pinVersion(shown: PinContent): string {
  return hash('sha256', JSON.stringify(shown)).slice(0, 12);
}

/** What is wrong with one entry of a file of pins. */
export type PinProblem = { readonly problem: 'malformed'; readonly column: string } | { readonly problem: 'altered'; readonly version: string } | { readonly problem: 'doubled'; readonly chart: string; readonly version: string };

export interface PinReading {
  readonly pins: readonly Pin[];
  readonly problems: readonly (PinProblem & { readonly index: number })[];
}

/**
 * Reads the parsed JSON of a file of pins. Sound entries are kept beside faulty ones. An entry whose
 * content is no longer what its version was made of is faulty: a pin never changes.
 */
export function readPins(value: unknown): PinReading {
  if (!Array.isArray(value)) return { pins: [], problems: [{ index: 0, problem: 'malformed', column: '' }] };
  const pins: Pin[] = [];
  const problems: (PinProblem & { index: number })[] = [];
  const seen = new Set<string>();
  value.forEach((entry: unknown, index) => {
    const { data, error } = pin.safeParse(entry);
    if (!data) return void problems.push({ index, problem: 'malformed', column: (error.issues[0]?.path ?? []).join('.') });
    const { chart, version } = data;
    /* The content as written: parsing puts keys into the schema's order. */
    const written = (entry as { content: PinContent }).content;
    if (pinVersion(written) !== version) return void problems.push({ index, problem: 'altered', version });
    if (seen.has(`${chart} ${version}`)) return void problems.push({ index, problem: 'doubled', chart, version });
    seen.add(`${chart} ${version}`);
    pins.push({ chart, version, content: written });
  });
  return { pins, problems };
}

/** Text of a file of pins: one a line, so that a version added is one line added. */
export function pinsText(pins: readonly Pin[]): string {
  return `[\n${pins.map(({ chart, version, content: shown }) => JSON.stringify({ chart, version, content: shown })).join(',\n')}\n]\n`;
}
