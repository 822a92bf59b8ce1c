import { markText } from '../../row-index/marks.ts';

/** Marks words inside an element without touching it. Browsers that cannot do so show the row as marked only. */
export function markWords(element: Element, terms: readonly string[]): void {
  if (!('highlights' in CSS)) return;
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const [start, end] of markText(node.nodeValue ?? '', terms).matches) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}
