import { comparableLabel } from '../fiscal/label.ts';
import type { Line } from '../fiscal/tables/kind.ts';

/**
 * The lines that the `line` column may name, those first that whoever wrote another word there probably meant:
 * the one whose label or alias was written for its key, then the ones most like the written word or the printed label.
 */
export function likelyLines(lines: Iterable<Line>, written: string, printed: string): readonly { readonly key: string; readonly label: string }[] {
  const asked = [written, printed].map(comparableLabel).filter((text) => text !== '');
  const likeness = (line: Line): number => Math.max(0, ...[line.key, line.label, ...(line.aliases ?? [])].flatMap((name) => asked.map((text) => shared(comparableLabel(name), text))));
  return [...lines]
    .map((line) => ({ key: line.key, label: line.label, likeness: likeness(line) }))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ key, label }) => ({ key, label }));
}

/** How much two words share: 1 where they are the same, 0 where no two neighbouring characters are. */
function shared(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = (text: string): readonly string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const [left, right] = [pairs(a), pairs(b)];
  const common = left.filter((pair) => right.includes(pair)).length;
  return left.length + right.length === 0 ? 0 : Math.min(0.99, (2 * common) / (left.length + right.length));
}
