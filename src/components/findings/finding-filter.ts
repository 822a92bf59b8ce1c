import { FINDINGS_PAGE } from '../../labels/findings.ts';

/** Narrows the list of findings by document, rule and severity; the choice lives in the address. */
class FindingFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.hidden = false;
    const query = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const wanted = query.get(select.name) ?? '';
      if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
    }
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => {
      this.apply(form);
      const kept = new URLSearchParams([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : [])));
      history.replaceState(null, '', `${location.pathname}${kept.size > 0 ? `?${kept}` : ''}${location.hash}`);
    });
    this.apply(form);
  }

  private apply(form: HTMLFormElement): void {
    const wanted = (name: string): string => form.querySelector<HTMLSelectElement>(`select[name=${name}]`)?.value ?? '';
    const [disclosure, rule, severity] = [wanted('disclosure'), wanted('rule'), wanted('severity')];
    let shown = 0;
    for (const group of document.querySelectorAll<HTMLElement>('.finding-group')) {
      let here = 0;
      for (const slot of group.querySelectorAll<HTMLElement>('.finding')) {
        const fits = (!disclosure || group.dataset['disclosure'] === disclosure) && (!rule || slot.dataset['rule'] === rule) && (!severity || slot.dataset['severity'] === severity);
        slot.hidden = !fits;
        if (fits) here += 1;
      }
      group.hidden = here === 0;
      shown += here;
    }
    const count = form.querySelector('[data-count]');
    if (count) count.textContent = FINDINGS_PAGE.listed(shown);
  }
}

customElements.define('finding-filter', FindingFilter);
