import Papa from 'papaparse';
import { type ClipboardTable, clipboardTable } from '../../views/exports/clipboard.ts';

/**
 * A published table for the clipboard, from its CSV: there codes, names and units stand in columns of
 * their own, however the page lays them out.
 * @param link the table's CSV; `data-figures` names its columns of figures
 * @throws Error when the file cannot be fetched
 */
export function tableForClipboard(link: HTMLAnchorElement): Promise<ClipboardTable> {
  const made = tables.get(link) ?? make(link);
  tables.set(link, made);
  made.catch(() => tables.delete(link));
  return made;
}

const tables = new Map<HTMLAnchorElement, Promise<ClipboardTable>>();

async function make(link: HTMLAnchorElement): Promise<ClipboardTable> {
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`${response.status} ${link.href}`);
  const { data } = Papa.parse<string[]>((await response.text()).trimEnd(), { delimiter: ',' });
  return clipboardTable(data, new Set((link.dataset.figures ?? '').split(',').filter(Boolean).map(Number)));
}
