import type { DisclosureHead } from '../../../src/fiscal/disclosure.ts';
import { byAgency } from '../../../src/load/by-agency.ts';
import { slicesAnew } from '../../../src/views/compare/digest.ts';
import { sliceName } from '../../../src/views/compare/parts.ts';
import { DigestBuilder } from '../../../src/views/digest/digest.ts';
import type { ChangedRows } from '../patch-compare.ts';
import { CompareParts } from '../write-compare.ts';
import type { Contribution } from './contribution.ts';
import { ContributionStore } from './contribution-store.ts';
import { type AgencyRecord, type Gathered, joined, keptGathering, missing, recordOf } from './gathered.ts';
import type { WholeContext } from './scope.ts';

type Changed = readonly (readonly [was: Contribution, now: Contribution])[];

/**
 * Gathers from what the build before kept, and reads again only what changed and the disclosures that stand in a comparison
 * with it.
 * @param ready waits until the contributions of an agency lie in the store
 * @returns undefined where disclosures or codes came or went, nothing is kept, or a full list of findings became shorter
 */
export async function renewGathered(context: WholeContext, ready: (agency: string) => Promise<void> | undefined): Promise<Gathered | undefined> {
  const { library, scope, store } = context;
  if (scope.everything || !scope.sameDisclosures || store.held === undefined) return undefined;
  const before = keptGathering(store.held);
  if (!before) return undefined;
  const held = new ContributionStore(store.held);
  const changes = new Map<string, Changed>();
  for (const agency of [...scope.agencies].sort()) {
    await ready(agency);
    const was = new Map(held.contributions(agency).map((contribution) => [contribution.id, contribution]));
    changes.set(agency, store.contributions(agency).map((now) => [was.get(now.id) ?? missing(agency), now]));
  }
  const all = [...changes.values()].flat();
  if (all.some(([was, now]) => differ(was.codes, now.codes))) return undefined;

  const slices = new Set(all.filter(([was, now]) => differ(was.digest.compared, now.digest.compared)).map(([, { digest: { compared: { head } } }]) => sliceName(head.year, head.stage)));
  const anew = slicesAnew(library.disclosures, slices);
  const digest = new DigestBuilder(library, undefined, before, anew);
  for (const [agency, own] of changes) for (const [at, [was, now]] of own.entries()) if (!digest.replace(was.digest, now.digest, () => store.notes(agency)[at] ?? missing(agency))) return undefined;
  const compare = new CompareParts(context, undefined, before.codes);
  compare.patch([...changes].flatMap(([agency, own]) => changedRows(agency, own, held, store)));
  const records = new Map(before.own.map((record) => [record.agency, record]));
  const own: AgencyRecord[] = [];
  for (const heads of byAgency(library.disclosures)) {
    const agency = heads[0]?.agency ?? missing('');
    const record = changes.get(agency)?.map(([, now]) => recordOf(now)) ?? records.get(agency)?.contributions ?? missing(agency);
    own.push({ agency, contributions: record });
    let rows: ReturnType<typeof store.compare> | undefined;
    for (const [at, contribution] of record.entries()) compare.add(contribution, agency, () => (rows ??= store.compare(agency))[at] ?? missing(agency));
    if (heads.some((head) => anew.has(sliceOf(head)))) for (const { digest: { compared } } of store.contributions(agency)) if (anew.has(sliceOf(compared.head))) digest.compared(compared);
  }
  return joined(context, digest, compare, own);
}

/** What the compare data held of an agency's disclosures, and hold now. */
function changedRows(agency: string, own: Changed, held: ContributionStore, store: ContributionStore): readonly ChangedRows[] {
  /* The longer parts lie in the order of the contributions. */
  const [before, after] = [held.contributions(agency).map(({ id }) => id), store.compare(agency)];
  const rows = held.compare(agency);
  return own.map(([, { id }], at) => ({ id, agency, was: rows[before.indexOf(id)] ?? missing(agency), now: after[at] ?? missing(agency) }));
}

/** Whether two values of plain JSON are not the same. */
function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function sliceOf({ stage, ...of }: Pick<DisclosureHead, 'stage'> & ({ readonly fiscalYear: number } | { readonly year: number })): string {
  return sliceName('year' in of ? of.year : of.fiscalYear, stage);
}
