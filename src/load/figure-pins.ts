import { createHash } from 'node:crypto';
import * as z from 'zod';
import { LEVELS, SCOPES, STAGES, TABLE_STATES } from '../fiscal/disclosure.ts';

/*
 * Versions of all that can be compared of an agency, one file each: what a pinned comparison of freely
 * chosen agencies is made of. Its page reads them in the browser.
 */

/** Folder below `pins/`. */
export const FIGURES = 'figures';

/** `figures/<agency id>/<version>.json`. */
export const FIGURE_PIN = /^figures\/([a-z0-9][a-z0-9-]*)\/([0-9a-f]{12})\.json$/;

/* The shape of `data/v1/compare/agencies/<agency id>.json`; what its cells mean is for those to know who compare them. */
const figures = z.strictObject({
  agency: z.string(),
  name: z.string(),
  region: z.string(),
  level: z.enum(LEVELS),
  sector: z.string(),
  columns: z.array(z.string()),
  disclosures: z.array(
    z.strictObject({ year: z.int(), stage: z.enum(STAGES), scope: z.enum(SCOPES), institution: z.string(), members: z.string(), states: z.array(z.enum(TABLE_STATES)), figures: z.array(z.array(z.string())) }),
  ),
});

/** Path of a version below `pins/`. */
export function figurePinFile(agency: string, version: string): string {
  return `${FIGURES}/${agency}/${version}.json`;
}

/** A version and the text of its file. @param part parsed JSON of what can be compared of an agency */
export function figurePin(part: unknown): { readonly version: string; readonly text: string } {
  const line = JSON.stringify(part);
  return { version: versionOf(line), text: `${line}\n` };
}

/** Whether a file still holds what its version was made of. */
export function isUnaltered(text: string, version: string): boolean {
  return versionOf(text.trimEnd()) === version;
}

/** The member that is wrong in the parsed file of an agency, or undefined where nothing is. */
export function figurePinFault(value: unknown, agency: string): string | undefined {
  const { data, error } = figures.safeParse(value);
  if (!data) return (error.issues[0]?.path ?? []).join('.');
  return data.agency === agency ? undefined : 'agency';
}

function versionOf(line: string): string {
  return createHash('sha256').update(line).digest('hex').slice(0, 12);
}
