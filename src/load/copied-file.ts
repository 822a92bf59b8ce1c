const WORD = '副本|拷贝|复件|备份|copy';
const BEHIND = new RegExp(`^(.+?)\\s*(?:[-_–—]?\\s*(?:${WORD})\\s*(?:[（(]?\\d+[)）]?)?|[（(]\\d+[)）])$`, 'i');
const BEFORE = /^(?:副本|复件|copy of)[\s\-_–—]*(.+)$/i;

/** The name of the file of which this one seems to be a copy (`procurement (1).csv`, `procurement - 副本.csv`), as file managers and browsers name them. */
export function copiedName(name: string): string | undefined {
  const [, stem = name, ending = ''] = /^(.*)(\.[a-z]+)$/i.exec(name) ?? [];
  const original = BEHIND.exec(stem)?.[1] ?? BEFORE.exec(stem)?.[1];
  return original === undefined ? undefined : original + ending;
}
