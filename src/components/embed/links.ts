/**
 * Links to a chart's embed (`a[data-embed]`) open the panel of snippets. Without scripts, or where
 * anything fails, the link leads to the embed itself.
 */
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const link = event.target.closest<HTMLAnchorElement>('a[data-embed]');
  if (!link || typeof HTMLDialogElement === 'undefined') return;
  event.preventDefault();
  void import('./share-panel.ts')
    .then(({ openSharePanel }) => openSharePanel(link))
    .catch(() => location.assign(link.href));
});
