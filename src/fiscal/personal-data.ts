import { comparableLabel } from './label.ts';

const ROLES = '负责人|经办人|填报人|填表人|制表人|编制人|审核人|复核人|联系人|经手人|承办人|责任人|法定代表人|法人代表';
const ROLE_SUFFIX = '(?:姓名|签字|签名|签章|盖章|\\((?:签字|签名|签章|盖章|姓名)\\))?';
const PHONES = '(?:联系|办公|办公室|固定|移动|住宅|家庭|个人|本人)?(?:电话|手机)(?:号|号码)?|联系方式';
const IDENTITY = '(?:居民)?身份证(?:件)?(?:号|号码)?|公民身份号码|(?:工作人员|人员)?姓名';
const ONE = `(?:\\p{Script=Han}{0,4}(?:${ROLES})(?:${ROLE_SUFFIX}|(?:的?(?:${PHONES})))|${PHONES}|${IDENTITY})`;
const WHOLE = new RegExp(`^${ONE}(?:[及和与、/,]${ONE})*$`, 'u');
const INSIDE = new RegExp(`(?:${ROLES}|联系电话|办公电话|手机号码?|身份证号码?)${ROLE_SUFFIX}[:：][^\\s,，;；。)）]`, 'u');

/**
 * Whether a whole column title or row label asks for a person or a telephone (经办人, 联系电话).
 * Counts and service lines (咨询电话总数量, 电话咨询响应时间) are not meant and do not match.
 */
export function isPersonalLabel(label: string): boolean {
  return WHOLE.test(comparableLabel(label));
}

/** Personal data found inside a text cell. */
export type PersonalText = 'mobile' | 'identity-number' | 'person';

/** Hyphens and dashes as people type them between groups of digits. */
const DASHES = '-\\u2010-\\u2015\\u2212\\uff0d';
/** Not inside a longer number, code, address or amount. */
const NO_MOBILE_BEFORE = '(?<![0-9A-Za-z.,-]|[0-9A-Za-z][/_=]|(?:编码|编号|代码)[:： ]?)';
const NO_MOBILE_AFTER = '(?![0-9A-Za-z]|[.,]\\d|\\s*[元万亿人户])';
const MOBILE = new RegExp(`(?:${NO_MOBILE_BEFORE}|(?<![0-9A-Za-z])(?:\\+|00)86[${DASHES} ]?)1[3-9]\\d[${DASHES} ]?\\d{4}[${DASHES} ]?\\d{4}${NO_MOBILE_AFTER}`);
const IDENTITY_NUMBER = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';

/** An 18-digit resident identity number (GB 11643): real birth date and correct check digit. */
export function isIdentityNumber(text: string): boolean {
  const date = /^[1-9]\d{5}((?:19|20)\d\d)(\d\d)(\d\d)\d{3}[\dXx]$/.exec(text);
  if (!date) return false;
  const [, year = '', month = '', day = ''] = date;
  const born = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (born.getUTCMonth() !== Number(month) - 1 || born.getUTCDate() !== Number(day)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return CHECK_DIGITS[sum % 11] === text[17]?.toUpperCase();
}

/** A cheap sieve for a whole file: when it lets nothing through, no cell needs a closer look. */
const SPACED_WORDS = `${ROLES}|联系方式|电话|手机|身份证|身份号码|姓名`.replace(/(?<=[^|])(?=[^|])/g, '\\s*');
const SIEVE = new RegExp(`[1１][3-9３-９][\\d０-９][${DASHES} \\u3000]?[\\d０-９]{4}|[\\d０-９]{17}|${SPACED_WORDS}`);

/** Whether any cell of a file could hold personal text. False is certain, true is not. */
export function mayHoldPersonalText(file: string): boolean {
  return SIEVE.test(file);
}

/**
 * Finds a mobile number, an identity number, or a named person in words.
 * Not for cells that hold codes, hashes or amounts.
 */
export function personalText(text: string): PersonalText | undefined {
  const plain = text.normalize('NFKC');
  if (MOBILE.test(plain)) return 'mobile';
  if ((plain.match(IDENTITY_NUMBER) ?? []).some(isIdentityNumber)) return 'identity-number';
  if (INSIDE.test(plain.replace(/\s+/g, ''))) return 'person';
  return undefined;
}
