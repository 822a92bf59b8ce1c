/**
 * Links to a chart's picture (`a[data-chart-image]`) open it in a panel, as PNG to keep, download or
 * copy. Without scripts, or where anything fails, the link leads to the SVG file.
 */
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const link = event.target.closest<HTMLAnchorElement>('a[data-chart-image]');
  if (!link || typeof HTMLDialogElement === 'undefined') return;
  event.preventDefault();
  void import('./open-image.ts')
    .then(({ openImage }) => openImage(link.href, link))
    .catch(() => location.assign(link.href));
});
