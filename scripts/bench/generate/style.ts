import { random } from './random.ts';

/** How the departments of one province print their documents. */
export interface Style {
  /** 4,092.38 or 4092.38 */
  readonly separators: boolean;
  /** What stands where there is no money. */
  readonly nothing: '' | '0.00';
  /** Summary tables list all thirty functional classes, or those with money. */
  readonly allClasses: boolean;
  /** The economic table prints codes. */
  readonly economicCodes: boolean;
  /** Performance forms with a spending plan by date, or with the whole period beside the year. */
  readonly form: 'plan' | 'period';
  /** Money on performance forms. */
  readonly formUnit: '万元' | '元';
  readonly operatingCostsTable: boolean;
}

export function styleOf(region: string, seed: string): Style {
  const source = random(`${seed}:style:${region.slice(0, 2)}`);
  const form = source.pick(['plan', 'period'] as const);
  return {
    separators: source.chance(0.5),
    nothing: source.pick(['', '0.00'] as const),
    allClasses: source.chance(0.4),
    economicCodes: source.chance(0.7),
    form,
    formUnit: form === 'period' ? '元' : '万元',
    operatingCostsTable: source.chance(0.5),
  };
}

/** Money of `value` hundredths of 万元, as 万元 with two decimals; nothing as the style prints it. */
export function money(value: number, style: Pick<Style, 'separators' | 'nothing'>): string {
  if (value === 0) return style.nothing;
  return plain(value, style.separators);
}

/** Two decimals, also for nothing. */
export function plain(value: number, separators = false): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  const whole = digits.slice(0, -2);
  return `${value < 0 ? '-' : ''}${separators ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole}.${digits.slice(-2)}`;
}

/** The same money as whole 元. */
export function yuan(value: number, separators: boolean): string {
  const text = String(value * 100);
  return separators ? text.replace(/\B(?=(?:\d{3})+$)/g, ',') : text;
}

/** `part` of `whole` in percent with two decimals. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '0' : plain(Math.round((part * 10000) / whole));
}
