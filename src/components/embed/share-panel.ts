/** The panel of snippets for a chart or a comparison. Loaded when first asked for. */
import { SHARE } from '../../labels/embed.ts';
import { imageSnippet, plainSnippet, resizeSnippet } from '../../views/embed/snippets.ts';
import { copyButton } from '../disclosure/copy.ts';
import { type Theme, THEMES, withOptions } from './options.ts';

/* The frame of a chart without paper must share the scheme of its text, or browsers paint one. */
const SCHEMES: Readonly<Record<Theme, string>> = { auto: 'light dark', light: 'light', dark: 'dark' };

function element<K extends keyof HTMLElementTagNameMap>(name: K, properties: Partial<HTMLElementTagNameMap[K]>, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Address of the site's own script, beside the `embed/` folder that the chart's address names. */
function scriptAddress(embed: string): string {
  return new URL(embed.slice(0, embed.indexOf('/embed/')) + '/embed.js').href;
}

/** What the panel makes its snippets of; every address is absolute. */
export interface Shared {
  readonly live: string;
  /** Address that keeps the figures, or why there is none. */
  readonly pinned: { readonly address: string } | { readonly refused: string };
  /** What the frame is called for those who do not see it. */
  readonly title: string;
  /** Height of the frame in CSS pixels. */
  readonly height: number;
  /** Page that the picture leads to. */
  readonly page: string;
  /** Source of the picture of the chart at an address. */
  readonly image: (address: string) => string;
  /** Words that are other than those of a published chart. */
  readonly words?: Partial<Readonly<Record<'image' | 'imageNote' | 'plainNote', string>>>;
  /** The picture as a file to download, where it has no address. */
  readonly download?: { readonly name: string; readonly href: string; readonly label: string };
}

/** Opens the panel of the chart that a link with `data-embed` leads to. */
export function openSharePanel(link: HTMLAnchorElement): void {
  const [live = ''] = link.href.split(/[?#]/);
  const figure = link.closest('figure[id]');
  const page = new URL(link.dataset['page'] ?? `${location.pathname}${location.search}${figure ? `#${figure.id}` : ''}`, location.origin).href;
  showSharePanel({ live, pinned: { address: `${live}${link.dataset['embed'] ?? ''}/` }, title: link.dataset['title'] ?? '', height: Number(link.dataset['height']), page, image: (address) => `${address}chart.svg` }, link);
}

/** @param opener what was pressed, to go back to */
export function showSharePanel({ live, pinned, title, height, page, image, words = {}, download }: Shared, opener: HTMLElement): void {
  const script = scriptAddress(live);
  const theme = element('select', { id: 'share-theme' }, ...THEMES.map((one) => element('option', { value: one }, SHARE.themes[one])));
  const version = element('select', { id: 'share-version' }, element('option', { value: 'live' }, SHARE.live), element('option', { value: 'pinned', disabled: 'refused' in pinned }, SHARE.pinned));
  const still = element('input', { type: 'checkbox' });
  const transparent = element('input', { type: 'checkbox' });
  const note = element('p', { className: 'meta', hidden: !('refused' in pinned) }, 'refused' in pinned ? pinned.refused : SHARE.pinnedNote);
  const preview = element('iframe', { title: SHARE.previewTitle, className: 'share-preview' });
  preview.dataset['mingzhang'] = '';
  const open = element('a', { target: '_blank', rel: 'noopener' }, SHARE.open);
  const snippets = { plain: element('code', {}), resize: element('code', {}), image: element('code', {}) };

  const update = (): void => {
    const chosen: Theme = THEMES.find((one) => one === theme.value) ?? 'auto';
    const address = version.value === 'pinned' && 'address' in pinned ? pinned.address : live;
    const embed = withOptions(address, { theme: chosen, still: still.checked, transparent: transparent.checked });
    const parts = { embed, title, height, ...(transparent.checked ? { scheme: SCHEMES[chosen] } : {}) };
    snippets.plain.textContent = plainSnippet(parts);
    snippets.resize.textContent = resizeSnippet(parts, script);
    snippets.image.textContent = imageSnippet({ image: image(address), title, page });
    if ('address' in pinned) note.hidden = version.value !== 'pinned';
    preview.style.colorScheme = transparent.checked ? SCHEMES[chosen] : '';
    if (preview.getAttribute('src') !== embed) preview.src = embed;
    open.href = embed;
  };

  const said = { ...SHARE, ...words };
  const saved = download ? [' ', element('a', { className: 'button', href: download.href, download: download.name }, download.label)] : [];
  const snippet = (name: keyof typeof snippets): HTMLElement =>
    element('section', {}, element('h3', {}, said[name]), element('p', { className: 'meta' }, said[`${name}Note`]), element('pre', { className: 'cite', tabIndex: 0 }, snippets[name]), element('p', { className: 'tools' }, copyButton(snippets[name]), ...(name === 'image' ? saved : [])));
  const dialog = element('dialog', { className: 'row-panel share-panel' });
  dialog.setAttribute('aria-labelledby', 'share-title');
  const close = element('button', { type: 'button', className: 'close' }, SHARE.close);
  close.addEventListener('click', () => dialog.close());
  const options = element('fieldset', { className: 'share-options' },
    element('legend', { className: 'vh' }, SHARE.options),
    element('label', {}, `${SHARE.version} `, version),
    element('label', {}, `${SHARE.theme} `, theme),
    element('label', {}, still, ` ${SHARE.still}`),
    element('label', {}, transparent, ` ${SHARE.transparent}`),
  );
  options.addEventListener('change', update);
  dialog.append(
    element('div', { className: 'panel-head' }, element('h2', { id: 'share-title' }, SHARE.title), close),
    options, note,
    snippet('resize'), snippet('plain'), snippet('image'),
    element('h3', {}, SHARE.preview, ' ', open), preview,
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    opener.focus();
  });
  update();
  document.body.append(dialog);
  dialog.showModal();
  /* The preview is given its height as on any other page. */
  void import('./parent.ts');
}
