/** The panel of snippets for one chart. Loaded when first asked for. */
import { SHARE } from '../../labels/embed.ts';
import { imageSnippet, plainSnippet, resizeSnippet } from '../../views/embed/snippets.ts';
import { copyButton } from '../disclosure/copy.ts';
import { optionsQuery, type Theme, THEMES } from './options.ts';

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

/** Opens the panel of the chart that a link with `data-embed` leads to. */
export function openSharePanel(link: HTMLAnchorElement): void {
  const [live = ''] = link.href.split(/[?#]/);
  const pinned = `${live}${link.dataset['embed'] ?? ''}/`;
  const title = link.dataset['title'] ?? '';
  const figure = link.closest('figure[id]');
  const page = new URL(link.dataset['page'] ?? `${location.pathname}${location.search}${figure ? `#${figure.id}` : ''}`, location.origin).href;
  const script = scriptAddress(live);

  const theme = element('select', { id: 'share-theme' }, ...THEMES.map((one) => element('option', { value: one }, SHARE.themes[one])));
  const version = element('select', { id: 'share-version' }, element('option', { value: 'live' }, SHARE.live), element('option', { value: 'pinned' }, SHARE.pinned));
  const still = element('input', { type: 'checkbox' });
  const transparent = element('input', { type: 'checkbox' });
  const note = element('p', { className: 'meta', hidden: true }, SHARE.pinnedNote);
  const preview = element('iframe', { title: SHARE.previewTitle, className: 'share-preview' });
  preview.dataset['mingzhang'] = '';
  const open = element('a', { target: '_blank', rel: 'noopener' }, SHARE.open);
  const snippets = { plain: element('code', {}), resize: element('code', {}), image: element('code', {}) };

  const update = (): void => {
    const chosen: Theme = THEMES.find((one) => one === theme.value) ?? 'auto';
    const address = version.value === 'pinned' ? pinned : live;
    const embed = address + optionsQuery({ theme: chosen, still: still.checked, transparent: transparent.checked });
    const parts = { embed, title, height: Number(link.dataset['height']), ...(transparent.checked ? { scheme: SCHEMES[chosen] } : {}) };
    snippets.plain.textContent = plainSnippet(parts);
    snippets.resize.textContent = resizeSnippet(parts, script);
    snippets.image.textContent = imageSnippet({ image: `${address}chart.svg`, title, page });
    note.hidden = version.value !== 'pinned';
    preview.style.colorScheme = transparent.checked ? SCHEMES[chosen] : '';
    if (preview.getAttribute('src') !== embed) preview.src = embed;
    open.href = embed;
  };

  const snippet = (name: keyof typeof snippets): HTMLElement =>
    element('section', {}, element('h3', {}, SHARE[name]), element('p', { className: 'meta' }, SHARE[`${name}Note`]), element('pre', { className: 'cite', tabIndex: 0 }, snippets[name]), element('p', { className: 'tools' }, copyButton(snippets[name])));
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
    link.focus();
  });
  update();
  document.body.append(dialog);
  dialog.showModal();
  /* The preview is given its height as on any other page. */
  void import('./parent.ts');
}
