/** An element with a class and children; no class where it is empty. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A dialog over the page that closes on a press beside it and then gives the focus back. */
export interface Panel {
  readonly dialog: HTMLDialogElement;
  /** Says what the reader pressed to open it, to go back to. */
  readonly openedFrom: (opener: HTMLElement | undefined) => void;
}

/** @param titleId id of the heading that names it */
export function makePanel(className: string, titleId: string): Panel {
  let opener: HTMLElement | undefined;
  const dialog = element('dialog', className);
  dialog.setAttribute('aria-labelledby', titleId);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => opener?.focus());
  document.body.append(dialog);
  return { dialog, openedFrom: (from) => void (opener = from) };
}
