import { disclosureFile, type DisclosureFile } from './disclosure-file.ts';
import type { Report } from './fault.ts';
import { type JsonDocument, parseJson, pathText } from './json.ts';
import { valueFaults } from './value-faults.ts';

/**
 * Reads the text of a disclosure.json and holds it against its form.
 * @returns undefined after reporting every value that does not fit, each with its line.
 */
export function parseDisclosureFile(text: string, path: string, report: Report): { readonly file: DisclosureFile; readonly json: JsonDocument } | undefined {
  const json = parseJson(text, path, report);
  if (!json) return undefined;
  const parsed = disclosureFile.safeParse(json.value);
  if (parsed.success) return { file: parsed.data, json };
  for (const { path: at, detail } of valueFaults(parsed.error.issues, json.value)) {
    report({ file: path, line: json.lineOf(at), row: '', column: pathText(at), ...detail });
  }
  return undefined;
}
