/** Single-letter keys: they can be turned off, and never act while something is typed. */
const STORE = 'keys';

let on = true;
try {
  on = localStorage.getItem(STORE) !== 'off';
} catch {
  // Storage is blocked: the keys are as a new reader finds them.
}

/** Shows the box that turns the keys off and on. */
export function offerKeys(): void {
  const box = document.querySelector<HTMLInputElement>('#keys');
  if (!box) return;
  box.checked = on;
  box.closest('.keys')?.removeAttribute('hidden');
  box.addEventListener('change', () => {
    on = box.checked;
    try {
      if (on) localStorage.removeItem(STORE);
      else localStorage.setItem(STORE, 'off');
    } catch {
      // Storage is blocked: the choice holds for this page.
    }
  });
}

/** Calls `act` when the key is pressed alone, outside fields. `act` says whether it did something. */
export function onKey(key: string, act: (focused: Element | null) => boolean): void {
  document.addEventListener('keydown', (event) => {
    if (!on || event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
    const { target } = event;
    if (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) return;
    if (act(document.activeElement)) event.preventDefault();
  });
}
