/** A new element with its children; text stays text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function link(href: string, className: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  const made = element('a', className, ...children);
  made.href = href;
  return made;
}

/** The one part of `root` that a script cannot do without. */
export function part<E extends HTMLElement>(root: ParentNode, selector: string, type: new () => E): E {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`search page without ${selector}`);
  return found;
}
