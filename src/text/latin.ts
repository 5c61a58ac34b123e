// Longest first. The comments name the alphabets: 2017 by apostrophes, 2018 by acutes, 2021 by umlauts, ASCII as in messengers.
const LETTERS: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ["s'", 'ш'],
  ["c'", 'ч'],
  ["a'", 'а'],
  ["o'", 'о'],
  ["u'", 'у'],
  ["g'", 'г'],
  ["n'", 'н'],
  ["y'", 'у'],
  ["i'", 'и'],
  ["z'", 'ж'],
  ['sh', 'ш'],
  ['ch', 'ч'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['gh', 'г'],
  ...Object.entries({
    a: 'а',
    ä: 'а',
    á: 'а',
    ə: 'а',
    â: 'а',
    b: 'б',
    c: 'с',
    ç: 'ч',
    d: 'д',
    e: 'е',
    é: 'е',
    f: 'ф',
    g: 'г',
    ğ: 'г',
    ǵ: 'г',
    h: 'х',
    i: 'и',
    ı: 'и',
    ï: 'и',
    í: 'и',
    j: 'ж',
    k: 'к',
    l: 'л',
    m: 'м',
    n: 'н',
    ñ: 'н',
    ń: 'н',
    ŋ: 'н',
    o: 'о',
    ö: 'о',
    ó: 'о',
    ɵ: 'о',
    p: 'п',
    q: 'к',
    r: 'р',
    s: 'с',
    ş: 'ш',
    ś: 'ш',
    š: 'ш',
    t: 'т',
    u: 'у',
    ü: 'у',
    ú: 'у',
    ū: 'у',
    ŭ: 'у',
    û: 'у',
    v: 'в',
    w: 'у',
    x: 'х',
    y: 'ы',
    ý: 'у',
    z: 'з',
    ž: 'ж'
  })
];
const CYRILLIC_OF: Readonly<Record<string, string>> = Object.fromEntries(LETTERS);
const LETTER = new RegExp(LETTERS.map(([latin]) => latin).join('|'), 'gu');
const IS_LATIN = /^[a-z'\u00e0-\u024f\u0250-\u02af\u1e00-\u1eff\d]*$/u;
const HAS_LATIN = /[a-z]/u;

// ASCII writes ң as ng; before a vowel it is the two letters of «онға».
const NG = /ng(?![aeiouyäöüáóúıýāğǵh'])/gu;

/** Whether a lower-case word is written in Latin letters only. */
export const isLatin = (word: string): boolean => HAS_LATIN.test(word) && IS_LATIN.test(word);

const joined = (word: string): string =>
  word
    .replace(/(?<=[^аеоуыи])и+(?=а)/gu, 'и')
    .replace(/йа/gu, 'я')
    .replace(/иа|иия|ийя/gu, 'ия')
    .replace(/йу/gu, 'ю');

const plain = (word: string): string => word.replace(LETTER, (letter) => CYRILLIC_OF[letter] ?? letter);

// «ay» is «ай», «uyi» is «уйі», «ui» is «уй»; but «auyl» is «ауыл» and «qiyn» is «қиын».
const glided = (word: string): string =>
  word
    .replace(/(?<=[аеоя])ы/gu, 'й')
    .replace(/(?<=[уи])ы(?=$|[аеоуыи])/gu, 'й')
    .replace(/(?<=[аеоуыя])и/gu, 'й');

const MOST = 6;

/**
 * The readings of a lower-case Latin word in folded Cyrillic letters, likeliest first, at most six: the alphabets of 2017,
 * 2018 and 2021 and messenger spelling disagree on i, ı, y, ng, s («jyl», «jil», «jıl» are all «жыл»).
 */
export const cyrillicReadings = (word: string): string[] => {
  const letters = plain(word.replace(NG, 'n'));
  const first = joined(glided(letters));
  const readings = [first];
  const add = (reading: string): number => readings.push(joined(reading));
  if (/[уи]ы/u.test(letters)) add(first.replace(/([уи])ы/gu, '$1й'));
  if (/[уи]ы$/u.test(letters)) add(glided(letters.slice(0, -1)) + 'ы');
  if (/тс|сия/u.test(first)) add(first.replace(/тс|с(?=ия)/gu, 'ц'));
  if (word.includes('ng')) add(glided(plain(word.replaceAll('ng', 'n'))));
  if (/и/u.test(first)) add(first.replace(/и/gu, 'ы'));
  return [...new Set(readings)].slice(0, MOST);
};
