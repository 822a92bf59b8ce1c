/** Copies the citation of a place; where that is not allowed, shows it selected. Loaded when first asked for. */
import { CITE } from '../../labels/cite.ts';
import { citedAt } from './cited.ts';

/** Puts the citation of what `at` stands in on the clipboard. */
export async function copyCitation(at: Element | null): Promise<void> {
  const { kind, reference, sentence } = citedAt(at);
  const text = [sentence, reference].filter(Boolean).join('\n');
  try {
    await navigator.clipboard.writeText(text);
    toast(CITE.copied[kind]);
  } catch {
    showSelected(text);
  }
}

let shown: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says for a moment what was done, to those who see it and to those who hear it. */
function toast(text: string): void {
  const host = document.querySelector<HTMLElement>('dialog[open]') ?? document.body;
  shown ??= Object.assign(document.createElement('p'), { className: 'toast' });
  shown.setAttribute('role', 'status');
  if (shown.parentElement !== host) host.append(shown);
  shown.textContent = text;
  shown.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (shown) shown.hidden = true;
  }, 3000);
}

/** Without the right to write to the clipboard the text is selected, so that the reader's own copying works. */
function showSelected(text: string): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'row-panel cite-panel';
  dialog.setAttribute('aria-label', CITE.selected);
  const body = Object.assign(document.createElement('p'), { className: 'cite', textContent: text });
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: CITE.close });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(Object.assign(document.createElement('p'), { className: 'meta', textContent: CITE.selected }), body, close);
  document.body.append(dialog);
  dialog.showModal();
  getSelection()?.selectAllChildren(body);
}
