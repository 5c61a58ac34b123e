/** How people write one question another time. */
export const REWRITINGS = ['typo', 'word left out', 'order', 'greeting', 'plain letters', 'latin letters'] as const;
export type Rewriting = (typeof REWRITINGS)[number];

const GREETINGS = [
  ['Сәлеметсіз бе! ', ' Рақмет.'],
  ['Ассалаумағалейкум, құрметті министр! ', ''],
  ['Қайырлы күн. ', ' Жауап беріңізші.'],
  ['Здравствуйте! ', ' Заранее спасибо.'],
  ['Добрый день, уважаемый господин министр. ', ''],
  ['', ' Ответьте, пожалуйста.']
] as const;

const PLAIN: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и'
};

/** As Kazakh is typed on a phone without Cyrillic, letter by letter. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a ә:a б:b в:v г:g ғ:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k қ:k л:l м:m н:n ң:n о:o ө:o п:p р:r с:s т:t у:u ұ:u ү:u ф:f х:h һ:h ц:ts ч:ch ш:sh щ:sch ъ: ы:y і:i ь: э:e ю:yu я:ya'
    .split(' ')
    .map((pair) => pair.split(':'))
);

const lettered = (text: string, letters: Readonly<Record<string, string>>): string =>
  text.replace(/\p{L}/gu, (letter) => {
    const other = letters[letter.toLowerCase()];
    if (other === undefined) return letter;
    return letter === letter.toLowerCase() ? other : other.charAt(0).toUpperCase() + other.slice(1);
  });

const isKazakh = (text: string): boolean => /[әғқңөұүһі]/iu.test(text);

/** One letter of a longer word doubled, left out, exchanged with the next, or written as a neighbour of the alphabet. */
const mistyped = (word: string, draw: () => number): string => {
  const at = 1 + Math.floor(draw() * (word.length - 2));
  const [before, letter, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  const other = String.fromCodePoint((letter.codePointAt(0) ?? 0) + (draw() < 0.5 ? 1 : -1));
  const ways = [letter + letter + next, next, next + letter, (/\p{L}/u.test(other) ? other : letter) + next];
  return before + (ways[Math.floor(draw() * ways.length)] ?? '') + after;
};

const LONG = 5;

const withTypos = (words: readonly string[], draw: () => number): string[] => {
  const long = [...words.keys()].filter((at) => /^\p{L}+$/u.test(words[at] ?? '') && (words[at] ?? '').length >= LONG);
  const count = Math.min(long.length, 1 + Math.floor(words.length / 8));
  const chosen = new Set(Array.from({ length: count }, () => long[Math.floor(draw() * long.length)]));
  return words.map((word, at) => (chosen.has(at) ? mistyped(word, draw) : word));
};

/** The halves of the text the other way round. */
const turned = (words: readonly string[], draw: () => number): string[] => {
  const at = 1 + Math.floor(draw() * (words.length - 1));
  return [...words.slice(at), ...words.slice(0, at)];
};

/**
 * The same question as somebody else might have typed it; `draw` gives numbers from 0 up to 1. Total; a text that cannot be
 * written so (Russian without Kazakh letters) comes back as it was.
 */
export const rewritten = (text: string, how: Rewriting, draw: () => number): string => {
  const words = text.split(/\s+/u).filter(Boolean);
  switch (how) {
    case 'typo':
      return withTypos(words, draw).join(' ');
    case 'word left out':
      return words.length < LONG ? text : words.toSpliced(Math.floor(draw() * words.length), 1).join(' ');
    case 'order':
      return words.length < 2 ? text : turned(words, draw).join(' ');
    case 'greeting': {
      const [before = '', after = ''] = GREETINGS[Math.floor(draw() * GREETINGS.length)] ?? [];
      return before + text + after;
    }
    case 'plain letters':
      return lettered(text, PLAIN);
    case 'latin letters':
      return isKazakh(text) ? lettered(text, LATIN) : text;
  }
};
