import type { AgencyPart } from '../compare/parts.ts';
import { MOST_AGENCIES } from '../compare/query.ts';
import { sha256 } from './sha256.ts';

/*
 * What pins a comparison that was freely chosen: for each of its agencies, the version of the figures
 * that it was made of. The figures themselves are read from the site's archive, never from the address.
 */

/** Name in the address of an embed. */
export const PIN = 'pin';

/** Path of one version of an agency's figures below the site's base. */
export function figurePinPath(agency: string, version: string): string {
  return `embed/pins/figures/${agency}/${version}.json`;
}

/** Version of an agency's figures: a hash of all that can be compared of it, the same in a build and in a browser. */
export function figuresVersion(part: AgencyPart): string {
  return textVersion(JSON.stringify(part));
}

export function textVersion(text: string): string {
  return sha256(text).slice(0, 12);
}

/** Versions in an address, one for each agency in their order; undefined where it cannot be so. */
export function readPin(value: string, agencies: readonly string[]): readonly string[] | undefined {
  const versions = value.split('.');
  return versions.length === agencies.length && versions.length <= MOST_AGENCIES && versions.every((version) => /^[0-9a-f]{12}$/.test(version)) ? versions : undefined;
}

/**
 * The figures in a file of the archive, or undefined where they are not what the version was made of.
 * @param text of the file, which ends with a line end
 */
export function pinnedPart(text: string, agency: string, version: string): AgencyPart | undefined {
  const line = text.trimEnd();
  if (textVersion(line) !== version) return undefined;
  const part = JSON.parse(line) as AgencyPart;
  return part.agency === agency ? part : undefined;
}
