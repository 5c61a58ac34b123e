export type PersonalDataKind = 'iin' | 'phone' | 'card' | 'email';
/** A place in a text, in UTF-16 units, `end` exclusive. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;
const FIGURES = /(?<!\d)\+?\(?\d(?:[\s().\u2010-\u2015-]{0,3}\d){9,18}(?!\d)/gu;
const PHONE = /(?<!\d)(?:(?:\+7|8|7)[\s(.-]{0,2})?\(?7\d{2}[\s).-]{0,2}\d{3}[\s.-]?\d{2}[\s.-]?\d{2}(?!\d)/gu;
const TWELVE = /(?<!\d)\d{12}(?!\d)/gu;
const CARD = /(?<!\d)\d{4}(?:[\s-]?\d{4}){3}(?!\d)/gu;

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

const remainder = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 11;

const birthDay = (digits: string): boolean => {
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
};

/** Whether twelve digits are an individual identification number (ЖСН, ИИН): a day of birth, a century, the check digit. */
export const isIin = (text: string): boolean => {
  if (!/^\d{6}[0-6]\d{5}$/u.test(text) || !birthDay(text)) return false;
  const digits = [...text].map(Number);
  const first = remainder(digits, FIRST_WEIGHTS);
  const check = first === 10 ? remainder(digits, SECOND_WEIGHTS) : first;
  return check !== 10 && check === digits[11];
};

// Luhn's sum: every second digit from the right doubled, nines cast out.
const isCard = (text: string): boolean => {
  if (!/^\d{16,19}$/u.test(text) || /^(\d)\1*$/u.test(text)) return false;
  const sum = [...text].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

const isPhone = (text: string, international: boolean): boolean =>
  /^[78]?7\d{9}$/u.test(text) || (international && /^[1-9]\d{9,14}$/u.test(text));

const kindOf = (written: string): PersonalDataKind | undefined => {
  const digits = written.replace(/\D/gu, '');
  if (isIin(digits)) return 'iin';
  if (isCard(digits)) return 'card';
  return isPhone(digits, written.startsWith('+')) ? 'phone' : undefined;
};

const numbers = (text: string, pattern: RegExp): PersonalData[] =>
  [...text.matchAll(pattern)].flatMap((found) => {
    const kind = kindOf(found[0]);
    return kind === undefined ? [] : [{ kind, start: found.index, end: found.index + found[0].length }];
  });

const apart = (found: readonly PersonalData[]): PersonalData[] =>
  found
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .reduce<PersonalData[]>((kept, next) => (next.start >= (kept.at(-1)?.end ?? 0) ? [...kept, next] : kept), []);

/**
 * Where a text names what should not be published of a person: identification numbers (with a right check digit), phones
 * of Kazakhstan and international ones with a plus, card numbers (Luhn), e-mail addresses. In order, never overlapping.
 */
export const personalData = (text: string): PersonalData[] => {
  const emails = [...text.matchAll(EMAIL)].map((found): PersonalData => ({
    kind: 'email',
    start: found.index,
    end: found.index + found[0].length
  }));
  return apart([...emails, ...[FIGURES, TWELVE, CARD, PHONE].flatMap((pattern) => numbers(text, pattern))]);
};

/** The text with dots in place of every character of personal data; same length. */
export const masked = (text: string): string =>
  personalData(text).reduceRight(
    (result, { start, end }) => result.slice(0, start) + '•'.repeat(end - start) + result.slice(end),
    text
  );
