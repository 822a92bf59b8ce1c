/** Moves between the search box and the results by arrow keys; Escape goes back to the box and empties it. Tab does as ever. */
export function walkByKeys(root: HTMLElement, input: HTMLInputElement, emptied: () => void): void {
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const stops = [...root.querySelectorAll<HTMLElement>('[data-results] .result-link, [data-more]:not([hidden])')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (event.target === input) {
      if (event.key === 'ArrowDown' && stops.length > 0) go(event, stops[0]);
      if (event.key === 'Escape' && input.value !== '') {
        event.preventDefault();
        input.value = '';
        emptied();
      }
      return;
    }
    if (at < 0) return;
    if (event.key === 'ArrowDown' && at + 1 < stops.length) go(event, stops[at + 1]);
    if (event.key === 'ArrowUp') go(event, stops[at - 1] ?? input);
    if (event.key === 'Escape') {
      go(event, input);
      input.select();
    }
  });
}

function go(event: KeyboardEvent, to: HTMLElement | undefined): void {
  event.preventDefault();
  to?.focus();
}
