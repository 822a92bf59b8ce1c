import type { DocumentRecord, RowRecord } from '../../../src/row-index/types.ts';
import { normalise } from '../../../src/row-index/normalise.ts';
import { type Random, random } from '../generate/random.ts';

/** A search as a reader might type it, and which sort of search it stands for. */
export interface BenchQuery {
  readonly sort: string;
  readonly text: string;
}

/** One row of a document that queries are made of. */
interface Sample {
  readonly agency: string;
  readonly rows: readonly RowRecord[];
}

const SORTS = ['整个名称', '词的片段', '两个字', '部门名称', '部门简称', '项目名称', '指标名称', '表名和文号', '核对发现', '代码', '代码前几位', '金额', '金额无千分号', '几个词', '没有的词'] as const;

/** Takes documents one by one and keeps a few of them, so that every one is as likely to be kept. */
export class QuerySampler {
  readonly #random: Random;
  readonly #room: number;
  readonly #kept: Sample[] = [];
  #met = 0;

  /** @param room how many documents to keep */
  constructor(seed: string, room = 120) {
    this.#random = random(seed);
    this.#room = room;
  }

  meet(document: DocumentRecord, rows: readonly RowRecord[]): void {
    this.#met += 1;
    const place = this.#kept.length < this.#room ? this.#kept.length : this.#random.int(0, this.#met - 1);
    if (place < this.#room) this.#kept[place] = { agency: document.agency, rows };
  }

  /**
   * Queries of every sort.
   * @param names of an agency, its own first, then its short ones
   */
  queries(each: number, names: (agency: string) => readonly string[]): readonly BenchQuery[] {
    return SORTS.flatMap((sort) => {
      const made = new Set<string>();
      for (let tries = 0; made.size < each && tries < each * 40; tries += 1) {
        const text = this.#make(sort, names)?.replace(/\s+/g, '') ?? '';
        const spaced = sort === '几个词' ? this.#words(names) : text;
        if (normalise(spaced.replaceAll(' ', '')).length >= 2) made.add(spaced);
      }
      return [...made].map((text) => ({ sort, text }));
    });
  }

  #make(sort: (typeof SORTS)[number], names: (agency: string) => readonly string[]): string | undefined {
    const { pick, int } = this.#random;
    const { agency, rows } = pick(this.#kept);
    const of = (kind: string): readonly RowRecord[] => rows.filter((row) => row.kind === kind);
    const any = (from: readonly RowRecord[]): RowRecord | undefined => (from.length > 0 ? pick(from) : undefined);
    const part = (text: string, least: number, most: number): string => {
      const length = Math.min(text.length, int(least, most));
      const at = int(0, text.length - length);
      return text.slice(at, at + length);
    };
    const textOf = (row: RowRecord | undefined): string => (row ? pick([row.name, ...row.texts.map(({ text }) => text)]) : '');
    switch (sort) {
      case '整个名称':
        return any(rows)?.name;
      case '词的片段':
        return part(textOf(any(rows)), 3, 8);
      case '两个字':
        return part(textOf(any(rows)), 2, 2);
      case '部门名称':
        return names(agency)[0];
      case '部门简称':
        return pick(names(agency));
      case '项目名称':
        return any(of('project-expenditure'))?.name;
      case '指标名称':
        return any(of('performance-indicators'))?.name;
      case '表名和文号': {
        const row = any(of('table'));
        return row && (int(0, 1) === 0 ? row.name : part(row.name, 4, 10));
      }
      case '核对发现':
        return part(textOf(any(of('finding'))), 4, 8);
      case '代码':
        return any(rows.filter(({ code }) => code.length > 2))?.code;
      case '代码前几位':
        return any(rows.filter(({ code }) => code.length > 3))?.code.slice(0, int(3, 5));
      case '金额':
      case '金额无千分号': {
        const row = any(rows.filter(({ amounts }) => amounts.some(({ text }) => /\d{3}/.test(text))));
        const amount = row && pick(row.amounts.filter(({ text }) => /\d{3}/.test(text))).text;
        return sort === '金额' ? amount : amount?.replaceAll(',', '');
      }
      case '几个词':
        return '';
      case '没有的词':
        return part(textOf(any(rows)), 2, 3) + part(textOf(any(rows)), 2, 3);
    }
  }

  #words(names: (agency: string) => readonly string[]): string {
    const { pick, int } = this.#random;
    const { agency, rows } = pick(this.#kept);
    const words = [0, 1].map(() => {
      const { name } = pick(rows);
      const length = Math.min(name.length, int(2, 6));
      const at = int(0, name.length - length);
      return name.slice(at, at + length).replace(/\s+/g, '');
    });
    const place = pick(names(agency)).slice(0, int(2, 4));
    return pick([[place, words[0]], words, [place, ...words]]).join(' ');
  }
}
