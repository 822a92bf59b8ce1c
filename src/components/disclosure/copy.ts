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
 * Puts something on the clipboard; where that is not allowed (an in-app browser, an unsecured address),
 * selects it where it stands, so that the reader can copy it.
 * @param shown element that shows it
 */
async function copy(write: () => Promise<void>, shown: HTMLElement): Promise<boolean> {
  try {
    await write();
    say(PAGE.copied, shown);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    say(PAGE.selected, shown);
    return false;
  }
}

export function copyText(text: string, shown: HTMLElement): Promise<boolean> {
  return copy(() => navigator.clipboard.writeText(text), shown);
}

/**
 * Two forms of the same at once. The `copy` event takes the HTML as it is, also at an unsecured address; the
 * clipboard interface would clean it of the formats by which a spreadsheet tells a code from a number.
 */
export async function copyForms(forms: () => Promise<{ readonly text: string; readonly html: string }>, shown: HTMLElement): Promise<boolean> {
  return copy(async () => {
    const { text, html } = await forms();
    let put = false;
    const fill = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text);
      event.clipboardData?.setData('text/html', html);
      event.preventDefault();
      put = event.clipboardData !== null;
    };
    document.addEventListener('copy', fill);
    try {
      document.execCommand('copy');
    } finally {
      document.removeEventListener('copy', fill);
    }
    if (!put) await navigator.clipboard.writeText(text);
  }, shown);
}

/** A button that copies what an element shows, or does so in a way of its own. */
export function copyButton(
  shown: HTMLElement,
  text: () => string = () => (shown.textContent ?? '').trim(),
  label: string = PAGE.copy,
  put: () => Promise<boolean> = () => copyText(text(), shown),
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    void put().then((done) => {
      button.textContent = done ? PAGE.copied : PAGE.selected;
      setTimeout(() => (button.textContent = label), 2500);
    });
  });
  return button;
}
