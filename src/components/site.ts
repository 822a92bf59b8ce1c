/** What every page may do once scripts run: `/` goes to the search box, `c` copies a citation, and the theme can be chosen. */
import { onKey } from './cite/keys.ts';
import './cite/page-citation.ts';
import './embed/links.ts';
import './images/links.ts';

const box = document.querySelector<HTMLInputElement>('#site-search');

onKey('/', () => {
  const focus = document.querySelector<HTMLInputElement>('main input[type=search]') ?? box;
  focus?.focus();
  focus?.select();
  return focus !== null;
});

const theme = document.querySelector<HTMLSelectElement>('#theme');
if (theme) {
  theme.value = document.documentElement.dataset['theme'] ?? 'auto';
  theme.closest('.theme')?.removeAttribute('hidden');
  theme.addEventListener('change', () => {
    if (theme.value === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme.value;
    try {
      if (theme.value === 'auto') localStorage.removeItem('theme');
      else localStorage.setItem('theme', theme.value);
    } catch {
      // Storage is blocked: the choice holds for this page.
    }
    document.dispatchEvent(new Event('themechange'));
  });
}
