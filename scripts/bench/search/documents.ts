import { runChecks } from '../../../src/fiscal/checks/index.ts';
import { loadDisclosure } from '../../../src/load/disclosure.ts';
import type { Library } from '../../../src/load/library.ts';
import type { DocumentRecord } from '../../../src/row-index/types.ts';
import { documentRecord } from '../../../src/views/search/row-records.ts';

/**
 * Disclosures of a library as the row index takes them, each read when asked for.
 * @param findings whether checks are run, so that their findings are rows too
 */
export function* documentRecords(library: Library, findings: boolean, wanted: (head: Library['disclosures'][number]) => boolean = () => true): Generator<DocumentRecord> {
  for (const head of library.disclosures) {
    if (!wanted(head)) continue;
    const { disclosure } = loadDisclosure(library, head.id);
    const agency = library.agencies.get(disclosure?.agency ?? '');
    if (disclosure && agency) yield documentRecord(disclosure, agency, library.regions, findings ? runChecks({ disclosure, siblings: [] }) : []);
  }
}
