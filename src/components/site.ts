/** What every page may do once scripts run: `/` goes to the search box, and the theme can be chosen. */
const box = document.querySelector<HTMLInputElement>('#site-search');

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) return;
  const focus = document.querySelector<HTMLInputElement>('main input[type=search]') ?? box;
  if (!focus) return;
  event.preventDefault();
  focus.focus();
  focus.select();
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
