import type { Check } from '../../fiscal/checks/index.ts';
import { findingRecord, type FindingRecord } from '../findings/record.ts';

/** Every check of one disclosure as others read it, passes included, in the order of the rules. */
export function findingRecords(disclosure: string, checks: readonly Check[]): readonly FindingRecord[] {
  return checks.map((check) => findingRecord(disclosure, check));
}
