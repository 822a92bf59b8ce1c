/**
 * `<bar-chart>` and `<ring-chart>` hold a finished chart in HTML and SVG. When one comes into
 * view on a screen wide enough, Chart.js takes over the drawing: pieces answer to the pointer
 * and the keyboard is untouched, because names and figures stay HTML. If anything fails, what was
 * there stays.
 */
const WIDE = '(min-width: 44rem)';

class DrawnElement extends HTMLElement {
  private observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    if (!('IntersectionObserver' in window) || !matchMedia(WIDE).matches) return;
    this.observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.observer?.disconnect();
      void this.draw();
    });
    this.observer.observe(this);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
  }

  private async draw(): Promise<void> {
    try {
      const { drawBars, drawRing } = await import('./draw.ts');
      if (this.localName === 'bar-chart') drawBars(this);
      else drawRing(this);
    } catch {
      // The static chart is complete; it stays.
    }
  }
}

if (!customElements.get('bar-chart')) {
  customElements.define('bar-chart', class extends DrawnElement {});
  customElements.define('ring-chart', class extends DrawnElement {});
}
