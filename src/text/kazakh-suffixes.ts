/**
 * Kazakh inflection in folded letters, from grammar: what may follow what, from the stem outwards. Notation: A is а or е,
 * I is ы or и by vowel harmony; L, N, K, D, B, G, M are consonants by assimilation to the letter before; (I) stands only
 * after a consonant, (с) only after a vowel.
 */
export type SuffixClass = (typeof TABLE)[number][0] | 'noun' | 'verb';
export interface Suffix {
  readonly of: SuffixClass;
  readonly after: readonly SuffixClass[];
  readonly follows: string;
  readonly harmony: 'back' | 'front' | 'none';
  readonly cost: number;
}

const VOWELS = 'аеиоуыяю';
const VOICELESS = 'пктсшщчцфхбвгд';
const SONORANT = 'рлйумнзжиь';
const ANY = VOWELS + VOICELESS + SONORANT;
const CONSONANTS = 'рлймнзжьу' + VOICELESS;

// Which letter an assimilating consonant becomes, after which letters.
const ASSIMILATION: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  L: [
    ['л', VOWELS + 'рй'],
    ['д', 'лмнзжь'],
    ['т', VOICELESS]
  ],
  N: [
    ['н', VOWELS],
    ['д', SONORANT],
    ['т', VOICELESS]
  ],
  K: [
    ['н', VOWELS + 'мн'],
    ['д', 'рлйузжиь'],
    ['т', VOICELESS]
  ],
  D: [
    ['д', VOWELS + SONORANT],
    ['т', VOICELESS]
  ],
  B: [
    ['н', 'мн'],
    ['д', VOWELS + 'рлйузжь'],
    ['т', VOICELESS]
  ],
  G: [
    ['г', VOWELS + SONORANT],
    ['к', VOICELESS]
  ],
  M: [
    ['м', VOWELS + 'рлймн'],
    ['б', 'мнзж'],
    ['п', VOICELESS]
  ]
};

const NOUN_LIKE = ['noun', 'naming', 'participle', 'habitual', 'locative-attribute', 'abstract', 'agent'] as const;
const POSSESSED = ['my', 'your', 'our', 'his', 'yours', 'wish'] as const;
const OWNABLE = [...NOUN_LIKE, 'plural'] as const;
const NAMED = [...OWNABLE, 'my', 'your', 'our', 'yours'] as const;
const ACTION = ['verb', 'voice', 'negation'] as const;
const SPEAKING = ['present', 'participle', 'converb', 'future', 'habitual', 'agent'] as const;
const BEING = ['noun', 'plural', 'place'] as const;

const TABLE = [
  ['plural', 'LAр', NOUN_LIKE, 1],
  ['my', '(I)м', [...OWNABLE, 'wish'], 1],
  ['your', '(I)н', [...OWNABLE, 'wish'], 1.2],
  ['our', '(I)мIз', [...OWNABLE, 'wish'], 1],
  ['yours', '(I)нIз', [...OWNABLE, 'wish'], 1],
  ['his', '(с)I', [...OWNABLE, 'wish'], 0.8],
  ['case', 'KIн', [...NAMED, 'his'], 1],
  ['case', 'GA', [...NAMED], 1],
  ['case', 'A', ['my', 'your'], 1],
  ['case', 'нA', ['his'], 1],
  ['case', 'NI', NAMED, 1],
  ['case', 'н', ['his'], 1],
  ['place', 'DA', NAMED, 1],
  ['place', 'ндA', ['his'], 1],
  ['case', 'BAн', NAMED, 1],
  ['case', 'нAн', ['his'], 1],
  ['case', 'Mен', [...NAMED, 'his'], 1],
  ['case', 'Mенен', [...NAMED, 'his'], 1],
  ['locative-attribute', 'DAгI', NAMED, 1],
  ['locative-attribute', 'ндAгI', ['his'], 1],
  ['locative-attribute', 'GI', ['noun'], 2.2],
  ['case', 'DAй', NAMED, 1.2],
  ['case', 'ндAй', ['his'], 1],
  ['case', 'шA', [...OWNABLE], 1.4],
  ['case', 'ншA', ['his'], 1],
  ['case', 'сIз', ['noun'], 1.4],
  ['person', 'MIн', SPEAKING, 0.5],
  ['person', 'MIн', BEING, 1.3],
  ['person', 'сIн', SPEAKING, 0.5],
  ['person', 'сIн', BEING, 1.3],
  ['person', 'сIз', SPEAKING, 0.5],
  ['person', 'сIз', BEING, 1.3],
  ['person', 'MIз', SPEAKING, 0.5],
  ['person', 'MIз', BEING, 1.3],
  ['person', 'сIндAр', SPEAKING, 0.5],
  ['person', 'сIндAр', BEING, 1.3],
  ['person', 'сIздAр', SPEAKING, 0.5],
  ['person', 'сIздAр', BEING, 1.3],
  ['copula', 'DIр', [...OWNABLE, ...POSSESSED, 'place', 'case'], 1.5],
  ['voice', 'т', ['verb', 'voice'], 0.5],
  ['voice', 'DIр', ['verb', 'voice'], 0.5],
  ['voice', 'GIз', ['verb', 'voice'], 0.5],
  ['voice', 'Iр', ['verb'], 0.9],
  ['voice', '(I)л', ['verb', 'voice'], 0.5],
  ['voice', '(I)н', ['verb', 'voice'], 0.5],
  ['voice', '(I)с', ['verb', 'voice'], 0.6],
  ['negation', 'MA', ['verb', 'voice'], 0.8],
  ['naming', 'у', ACTION, 0.8],
  ['naming', 'ю', ['verb', 'voice'], 0.8],
  ['agent', 'ушI', ['verb', 'voice'], 1.2],
  ['past', 'DI', ACTION, 1],
  ['told', 'м', ['past', 'condition'], 0.5],
  ['told', 'н', ['past', 'condition'], 0.5],
  ['told', 'нIз', ['past', 'condition'], 0.5],
  ['told', 'к', ['past', 'condition'], 0.5],
  ['told', 'ндAр', ['past', 'condition'], 0.5],
  ['told', 'нIздAр', ['past', 'condition'], 0.5],
  ['participle', 'GAн', ACTION, 1],
  ['abstract', 'DIк', ['participle', 'habitual'], 0.5],
  ['converb', '(I)п', ACTION, 1],
  ['told', 'тI', ['converb'], 0.5],
  ['present', 'A', ['verb', 'voice'], 0.9],
  ['present', 'й', ACTION, 1],
  ['present', 'и', ['verb', 'voice'], 0.6],
  ['present', 'я', ['verb', 'voice'], 1],
  ['told', 'дI', ['present'], 0.3],
  ['habitual', 'тIн', ['present'], 0.3],
  ['future', 'Aр', ['verb', 'voice'], 0.7],
  ['future', 'р', ['verb', 'voice'], 1.4],
  ['future', 'с', ['negation'], 1],
  ['condition', 'сA', ACTION, 1],
  ['told', 'AйIн', ['verb', 'voice'], 1],
  ['told', 'AйIк', ['verb', 'voice'], 1],
  ['told', 'йIк', ACTION, 1],
  ['told', 'йIн', ACTION, 1],
  ['told', 'сIн', ACTION, 1],
  ['told', '(I)нIз', ACTION, 1],
  ['told', '(I)нIздAр', ACTION, 1],
  ['told', '(I)ндAр', ACTION, 1],
  ['told', 'GIн', ['verb', 'voice'], 1.4],
  ['wish', 'GI', ACTION, 0.8],
  ['told', 'MAк', ['verb', 'voice'], 1],
  ['told', 'MAкшI', ['verb', 'voice'], 1],
  ['told', 'GAлI', ['verb', 'voice'], 1],
  ['told', 'GAншA', ['verb', 'voice', 'negation'], 1],
  ['told', 'йыншA', ['negation'], 1],
  ['request', 'шI', ['told', 'condition', 'verb'], 1]
] as const;

type Row = (typeof TABLE)[number];
const AFTER_VOWEL = /^\(([а-я])\)/u;

// «(I)м» is «ым, им» after a consonant and «м» after a vowel; «(с)I» is «сы, си» after a vowel and «ы, и» after a consonant.
const buffered = (form: string): [string, string][] => {
  if (form.startsWith('(I)'))
    return [
      [`I${form.slice(3)}`, CONSONANTS],
      [form.slice(3), VOWELS]
    ];
  const consonant = AFTER_VOWEL.exec(form)?.[1];
  if (consonant !== undefined)
    return [
      [consonant + form.slice(3), VOWELS],
      [form.slice(3), CONSONANTS]
    ];
  return [[form, form.startsWith('A') ? CONSONANTS : ANY]];
};

const assimilated = ([form, follows]: [string, string]): [string, string][] => {
  const variants = ASSIMILATION[form.charAt(0)];
  if (variants === undefined) return [[form, follows]];
  return variants.map(([letter, after]) => [letter + form.slice(1), after]);
};

const harmonised = (form: string): [string, Suffix['harmony']][] => {
  if (!/[AI]/u.test(form)) return [[form, 'none']];
  return [
    [form.replaceAll('A', 'а').replaceAll('I', 'ы'), 'back'],
    [form.replaceAll('A', 'е').replaceAll('I', 'и'), 'front']
  ];
};

const expanded = ([of, form, after, cost]: Row): [string, Suffix][] =>
  buffered(form)
    .flatMap(assimilated)
    .flatMap(([variant, follows]) =>
      harmonised(variant).map(([surface, harmony]): [string, Suffix] => [
        surface,
        { of, after, follows, harmony, cost }
      ])
    );

/** Every written form of every suffix with what it may stand after; forms are at most nine letters long. */
export const SUFFIXES: ReadonlyMap<string, readonly Suffix[]> = Map.groupBy(
  TABLE.flatMap(expanded),
  ([surface]) => surface
)
  .entries()
  .reduce(
    (all, [surface, rows]) =>
      all.set(
        surface,
        rows.map(([, suffix]) => suffix)
      ),
    new Map<string, Suffix[]>()
  );

/** What seldom ends a word that is another word's form: «көше» is a street before it is a moving. */
export const SELDOM_LAST: ReadonlySet<SuffixClass> = new Set<SuffixClass>([
  'present',
  'naming',
  'future',
  'voice',
  'negation'
]);

/** The length of the longest suffix in letters. of the longest suffix. */
export const LONGEST_SUFFIX = Math.max(...[...SUFFIXES.keys()].map((surface) => surface.length));

/** What a word may end with: all but a wish, which needs its owner (бар-ғы-м келеді). */
export const WORD_END: readonly SuffixClass[] = [
  'noun',
  'verb',
  ...TABLE.map(([of]) => of).filter((of, at, all) => of !== 'wish' && all.indexOf(of) === at)
];
