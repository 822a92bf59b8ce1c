import type { Scope, Stage } from '../../fiscal/disclosure.ts';
import { disclosureName } from '../../labels/pages.ts';
import { filterValueName, RESULTS, resultKind } from '../../labels/search-results.ts';
import type { DocumentHead, Hit, MarkedText } from '../../row-index/types.ts';
import { excerpt, type Part, parts } from './excerpt.ts';

/** One result as it is shown. Paths are without the site's base. */
export interface ResultView {
  readonly path: string;
  readonly code: readonly Part[];
  readonly title: readonly Part[];
  readonly amount: readonly Part[];
  /** Who, when, of what sort, in which table; in this order, none empty. */
  readonly place: readonly string[];
  /** The same without who and when, for where that is said already. */
  readonly where: readonly string[];
  /** Further texts that match. */
  readonly contexts: readonly { readonly header: string; readonly parts: readonly Part[] }[];
  /** The document it stands in. */
  readonly document?: { readonly path: string; readonly agency: string; readonly name: string; readonly rows: number; readonly head: DocumentHead } | undefined;
}

/** Texts shown below a result beside its name. */
const SHOWN_TEXTS = 3;
const AROUND = { around: 32, stretches: 3 } as const;
/* A name is a label as a rule; a sentence or a target may stand in its place. */
const TITLE = { around: 48, stretches: 2 } as const;

export function resultView(hit: Hit): ResultView {
  const { document } = hit;
  return {
    path: pathOf(hit),
    code: parts(hit.code),
    title: excerpt(hit.name, TITLE),
    amount: parts(hit.amount),
    place: told([...owner(hit), ...where(hit)], hit),
    where: told(where(hit), hit),
    contexts: hit.texts
      .filter(({ text }) => !stands(text, hit))
      .slice(0, SHOWN_TEXTS)
      .map(({ header, ...marked }) => ({ header: hit.kind === 'agency' && header === '' ? RESULTS.alsoCalled : header, parts: excerpt(marked, AROUND) })),
    document: document && {
      path: documentPath(document.id),
      agency: document.agency.name,
      name: nameOf(document),
      rows: hit.rows,
      head: document,
    },
  };
}

function pathOf({ document, agency, region, address }: Hit): string {
  if (document) return documentPath(document.id) + (address && `#${encodeURIComponent(address)}`);
  return agency ? `/agencies/${segments(agency.id)}/` : `/regions/${segments(region.code)}/`;
}

function documentPath(id: string): string {
  return `/disclosures/${segments(id)}/`;
}

function segments(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/');
}

function nameOf({ year, stage, scope }: DocumentHead): string {
  return disclosureName({ fiscalYear: year, stage: stage as Stage, scope: scope as Scope });
}

function owner({ document }: Hit): readonly string[] {
  return document ? [document.agency.name, filterValueName('year', String(document.year)), filterValueName('stage', document.stage)] : [];
}

/* A form's name that matches is shown with its match below. */
function where({ kind, document, agency, region, section, texts }: Hit): readonly string[] {
  const shown = texts.some(({ text }) => text === section) ? '' : section;
  return document ? [filterValueName('scope', document.scope), resultKind(kind), shown] : [resultKind(kind), agency ? region.name : '', shown];
}

/** What the line above says already is left out. */
function told(facts: readonly string[], { name }: Hit): readonly string[] {
  return [...new Set(facts)].filter((fact) => fact !== '' && fact !== name.text);
}

/** Whether a text already stands in the line above: as the name or as the figure without its unit. */
function stands(text: string, { name, code, amount }: Hit): boolean {
  return [name, code].some((shown: MarkedText) => shown.text === text) || (amount.matches.length > 0 && amount.text.startsWith(text));
}
