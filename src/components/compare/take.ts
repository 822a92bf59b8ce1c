import { COMPARE_PAGE, comparisonCitation } from '../../labels/compare-page.ts';
import { SITE_NAME } from '../../labels/site.ts';
import type { ImageSpec } from '../../views/images/image-spec.ts';
import { copyText } from '../disclosure/copy.ts';
import type { Shared } from '../embed/share-panel.ts';
import { part } from './dom.ts';

/** What can be taken along of the comparison that is shown. */
export interface Taken {
  readonly title: string;
  readonly coverage: string;
  /** Absolute address of the choice. */
  readonly address: string;
  /** Text of the CSV; where the page was made with the comparison its data is fetched only now. */
  readonly csv: () => Promise<string>;
  /** Pictures of it. */
  readonly images: () => Promise<readonly ImageSpec[]>;
  /** How it stands in other people's pages. */
  readonly embed: () => Promise<Shared>;
}

/** Link, citation, CSV, pictures and embed of the comparison that is shown; where the clipboard is closed the text is selected to copy by hand. */
export class TakePanel {
  readonly #root: HTMLElement;
  #taken: Taken | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#onClick('[data-copy-link]', '[data-link]');
    this.#onClick('[data-copy-citation]', '[data-citation]');
    part(root, '[data-csv]', HTMLButtonElement).addEventListener('click', () => void this.#download());
    const image = part(this.#root, '[data-image]', HTMLButtonElement);
    image.addEventListener('click', () => void this.#showImages(image));
    const embed = part(this.#root, '[data-embed-choice]', HTMLButtonElement);
    embed.addEventListener('click', () => void this.#showEmbed(embed));
  }

  show(taken: Taken): void {
    this.#taken = taken;
    const today = new Date();
    const date = `${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`;
    part(this.#root, '[data-link]', HTMLElement).textContent = taken.address;
    part(this.#root, '[data-citation]', HTMLElement).textContent = comparisonCitation({ ...taken, date, site: SITE_NAME });
    this.#root.hidden = false;
  }

  #onClick(button: string, shown: string): void {
    part(this.#root, button, HTMLButtonElement).addEventListener('click', () => {
      const element = part(this.#root, shown, HTMLElement);
      void copyText(element.textContent ?? '', element);
    });
  }

  async #showImages(from: HTMLElement): Promise<void> {
    const taken = this.#taken;
    if (!taken) return;
    const [specs, { showPictures }] = await Promise.all([taken.images(), import('../images/open-image.ts')]);
    if (specs.length > 0) showPictures(specs, { name: this.#fileName(taken) }, from);
  }

  async #showEmbed(from: HTMLElement): Promise<void> {
    const taken = this.#taken;
    if (!taken) return;
    const [shared, { showSharePanel }] = await Promise.all([taken.embed(), import('../embed/share-panel.ts')]);
    showSharePanel(shared, from);
  }

  #fileName({ title }: Taken): string {
    return `${title.replace(/[\\/:*?"<>|\s]+/g, '-')}-${COMPARE_PAGE.csvName}`;
  }

  async #download(): Promise<void> {
    const taken = this.#taken;
    if (!taken) return;
    const address = URL.createObjectURL(new Blob([await taken.csv()], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${this.#fileName(taken)}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}
