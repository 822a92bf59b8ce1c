/// <reference types="astro/client" />
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import type { PagePath } from './compiled.ts';

/*
 * What the compiled pages offer to a process that makes them: the way by which Astro's adapters reach the pages of a
 * site. Compiled with them; nothing else may import it.
 */
const app = createApp({ streaming: false });

/** Every page of the site. */
export async function getStaticPaths(): Promise<readonly PagePath[]> {
  return new StaticPaths(app).getAll();
}

/** One page. One that fails has told why and comes with status 500. */
export function render(request: Request, routeData: PagePath['route']): Promise<Response> {
  return app.render(request, { routeData });
}
