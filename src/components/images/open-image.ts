/**
 * The panel with a chart as an ordinary picture: to press on and keep (in-app browsers block downloads
 * and the clipboard), to download or to copy. Loaded when first asked for.
 */
import { IMAGE_PANEL } from '../../labels/image-panel.ts';
import type { ImageSpec } from '../../views/images/image-spec.ts';
import { copyButton } from '../disclosure/copy.ts';
import { element, makePanel } from '../panel.ts';
import { drawPng, type Format, imageSpecAt, type Theme } from './draw-png.ts';

const { dialog, openedFrom } = makePanel('row-panel image-panel', 'image-panel-title');

/**
 * Opens the panel for the picture at an address.
 * @param address of the SVG file of the chart
 * @param from what the reader pressed, to go back to
 */
export async function openImage(address: string, from?: HTMLElement): Promise<void> {
  showPictures([await imageSpecAt(address)], { svg: address, name: /\/embed\/(.+)\/chart\.svg/.exec(new URL(address, location.href).pathname)?.[1] ?? 'chart' }, from);
}

/**
 * Opens the panel for pictures that have no file of their own, as those of a comparison just chosen.
 * @param specs one or more; with more the reader chooses
 * @param file address of the SVG file, where there is one, and what a download is called
 */
export function showPictures(specs: readonly ImageSpec[], file: { readonly svg?: string; readonly name: string }, from?: HTMLElement): void {
  openedFrom(from);
  const shown = element('img', '');
  const state = { which: 0, format: (matchMedia('(min-width: 44rem)').matches ? 'wide' : 'tall') as Format, theme: 'light' as Theme };
  let canvas: HTMLCanvasElement | undefined;

  const download = element('a', 'button', IMAGE_PANEL.download);
  const copy = element('button', '', IMAGE_PANEL.copy);
  copy.type = 'button';
  const words = element('span', '');
  const said = element('p', 'meta');
  said.setAttribute('role', 'status');
  const redraw = (): void => {
    const spec = specs[state.which];
    if (!spec) return;
    canvas = drawPng(spec, state.format, state.theme);
    shown.alt = `${spec.name}，${spec.title}：${spec.headline}`;
    words.textContent = captionOf(spec);
    shown.width = canvas.width;
    shown.height = canvas.height;
    shown.src = canvas.toDataURL('image/png');
    download.href = shown.src;
    download.download = `mingzhang-${file.name.replaceAll('/', '-')}-${state.format}.png`;
    said.textContent = '';
  };
  copy.addEventListener('click', () => {
    void copyPicture(canvas).then((done) => {
      said.textContent = done ? IMAGE_PANEL.copied : IMAGE_PANEL.notCopied;
    });
  });

  const close = element('button', 'close', IMAGE_PANEL.close);
  close.type = 'button';
  close.addEventListener('click', () => dialog.close());
  const title = element('h2', '', IMAGE_PANEL.title);
  title.id = 'image-panel-title';
  const svg = file.svg === undefined ? undefined : element('a', '', IMAGE_PANEL.svg);
  if (svg && file.svg !== undefined) svg.href = file.svg;

  dialog.replaceChildren(
    element('div', 'panel-head', title, close),
    element(
      'div',
      'image-choices',
      ...(specs.length > 1 ? [whichOf(specs, (which) => {
        state.which = which;
        redraw();
      })] : []),
      choice(IMAGE_PANEL.shape, 'image-format', [['tall', IMAGE_PANEL.tall], ['wide', IMAGE_PANEL.wide]], state.format, (format) => {
        state.format = format;
        redraw();
      }),
      choice(IMAGE_PANEL.theme, 'image-theme', [['light', IMAGE_PANEL.light], ['dark', IMAGE_PANEL.dark]], state.theme, (theme) => {
        state.theme = theme;
        redraw();
      }),
    ),
    element('p', 'meta', IMAGE_PANEL.press),
    element('div', 'image-shown', shown),
    element('p', 'image-tools', download, ' ', copy, ...(svg ? [' ', svg] : [])),
    said,
    element('h3', '', IMAGE_PANEL.caption),
    element('p', 'cite', words, ' ', copyButton(words)),
  );
  redraw();
  dialog.showModal();
}

function whichOf(specs: readonly ImageSpec[], chosen: (which: number) => void): HTMLElement {
  const select = element('select', '', ...specs.map(({ headline }) => element('option', '', headline)));
  select.addEventListener('change', () => chosen(select.selectedIndex));
  return element('label', 'image-which', `${IMAGE_PANEL.which} `, select);
}

function choice<T extends string>(legend: string, name: string, options: readonly (readonly [T, string])[], first: NoInfer<T>, chosen: (value: T) => void): HTMLElement {
  return element(
    'fieldset',
    '',
    element('legend', '', legend),
    ...options.map(([value, label]) => {
      const input = element('input', '');
      input.type = 'radio';
      input.name = name;
      input.checked = value === first;
      input.addEventListener('change', () => chosen(value));
      return element('label', '', input, label);
    }),
  );
}

/** Words to go with the picture where a picture alone does not do. */
function captionOf({ name, title, headline, facts, source, address }: ImageSpec): string {
  return [`${name}，${title}：${headline}。`, `${facts.join('，')}。`, `${source}。`, address].join('').replaceAll('。。', '。');
}

/** Whether the picture is on the clipboard; browsers inside apps refuse. */
async function copyPicture(canvas: HTMLCanvasElement | undefined): Promise<boolean> {
  if (!canvas || typeof ClipboardItem === 'undefined') return false;
  const picture = new Promise<Blob>((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'));
  try {
    /* A promise, not the blob: Safari wants the item made while the press is still being handled. */
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}
