import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { holdPieces } from '../../../src/views/pieces.ts';
import type { CompiledApp, PagePath } from '../pages/compiled.ts';
import type { Settings } from '../settings.ts';
import { writeText } from '../write-text.ts';

/** Makes pages of the compiled application into a folder; one for a process. Several pages may be under way at a time. */
export class PageMaker {
  readonly #app: CompiledApp;
  readonly #settings: Settings;
  readonly #folder: string;
  readonly #assemble = holdPieces();

  constructor(app: CompiledApp, settings: Settings, folder: string) {
    this.#app = app;
    this.#settings = settings;
    this.#folder = folder;
  }

  /**
   * @returns bytes written
   * @throws Error when the page fails; why has then been printed
   */
  async make({ pathname, route }: PagePath): Promise<number> {
    const { basePath, siteUrl } = this.#settings;
    const name = pathname.replace(/^\/|\/$/g, '');
    const missing = name === '404';
    /* Where nobody said the site's origin, Astro's own for builds. */
    const address = new URL(`${basePath}${name === '' ? '' : `${name}/`}`, siteUrl ?? 'http://localhost:4321');
    const response = await this.#app.render(new Request(address), route);
    if (response.status !== (missing ? 404 : 200)) throw new Error(`${pathname} came out with status ${response.status}`);
    const path = join(this.#folder, missing ? '404.html' : join(name, 'index.html'));
    mkdirSync(dirname(path), { recursive: true });
    return writeText(path, this.#assemble(await response.text()));
  }
}
