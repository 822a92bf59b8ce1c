/** The one element that a selector means inside another. Throws where the page was made without it. */
export function part<E extends Element>(within: ParentNode, selector: string, type: new () => E): E {
  const found = within.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`no ${selector}`);
  return found;
}

/** Options of a select, the empty one kept; the chosen value stays where it is still offered. */
export function setOptions(select: HTMLSelectElement, options: readonly (readonly [value: string, label: string])[]): void {
  const chosen = select.value;
  for (const option of [...select.options]) if (option.value !== '') option.remove();
  for (const [value, label] of options) select.add(new Option(label, value));
  select.value = chosen;
  if (select.selectedIndex < 0) select.selectedIndex = 0;
}
