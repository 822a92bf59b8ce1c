import { PAGE } from '../../labels/disclosure.ts';

/** Says what was done to those who do not see it; made when it is first needed. */
function say(text: string, near: HTMLElement): void {
  const host = near.closest('dialog') ?? document.body;
  let spoken = host.querySelector<HTMLElement>(':scope > .vh[role=status]');
  if (!spoken) {
    spoken = document.createElement('p');
    spoken.className = 'vh';
    spoken.setAttribute('role', 'status');
    host.append(spoken);
  }
  spoken.textContent = text;
}

/**
 * Puts text on the clipboard; where that is not allowed (an in-app browser, an unsecured address),
 * selects it where it stands, so that the reader can copy it.
 * @param shown element that shows the text
 */
export async function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    say(PAGE.copied, shown);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    say(PAGE.selected, shown);
    return false;
  }
}

/** A button that copies what an element shows. */
export function copyButton(shown: HTMLElement, text: () => string = () => (shown.textContent ?? '').trim(), label: string = PAGE.copy): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    void copyText(text(), shown).then((done) => {
      button.textContent = done ? PAGE.copied : PAGE.selected;
      setTimeout(() => (button.textContent = label), 2500);
    });
  });
  return button;
}
