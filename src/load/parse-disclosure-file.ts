import { disclosureFile, type DisclosureFile } from './disclosure-file.ts';
import type { Report } from './fault.ts';
import { type JsonDocument, parseJson, pathText } from './json.ts';
import { checkJsonTexts } from './odd-json.ts';
import { valueFaults } from './value-faults.ts';

/** A disclosure.json as far as it could be read. */
export interface ParsedFile {
  /** Undefined where the text is no JSON. */
  readonly json: JsonDocument | undefined;
  /** Undefined where anything in it does not have its form. */
  readonly file: DisclosureFile | undefined;
}

/** Reads the text of a disclosure.json and holds it against its form; every value that does not fit is reported with its line. */
export function parseDisclosureFile(text: string, path: string, report: Report): ParsedFile {
  const parsedJson = parseJson(text, path, report);
  if (!parsedJson) return { json: undefined, file: undefined };
  const json = checkJsonTexts(parsedJson, text, path, report);
  const parsed = disclosureFile.safeParse(json.value);
  if (parsed.success) return { json, file: json.sound ? parsed.data : undefined };
  for (const { path: at, detail } of valueFaults(parsed.error.issues, json.value)) {
    report({ file: path, line: json.lineOf(at), row: '', column: pathText(at), ...detail });
  }
  return { json, file: undefined };
}
