export type KazakhCase = 'genitive' | 'dative' | 'accusative' | 'locative' | 'ablative' | 'instrumental';

type Harmony = 'back' | 'front';
type Ending = 'vowel' | 'nasal' | 'voiceless' | 'buzzing' | 'other';
type Suffixes = Readonly<Record<Ending, readonly [back: string, front: string]>>;

const BACK = /[аоұыяё]/;
const LAST_TELLING = /.*([аоұыяёәөүіеэ])/s;

/** Voiced б, в, г, д at the end of borrowed words sound voiceless: «клубқа», «заводта». */
const ENDINGS: readonly (readonly [RegExp, Ending])[] = [
  [/[аәоөұүыіеэяё]$/, 'vowel'],
  [/[мнң]$/, 'nasal'],
  [/[пфкқтсшщхһцчбвгд]$/, 'voiceless'],
  [/[зж]$/, 'buzzing']
];

const SUFFIXES: Readonly<Record<KazakhCase, Suffixes>> = {
  genitive: {
    vowel: ['ның', 'нің'],
    nasal: ['ның', 'нің'],
    voiceless: ['тың', 'тің'],
    buzzing: ['дың', 'дің'],
    other: ['дың', 'дің']
  },
  dative: {
    vowel: ['ға', 'ге'],
    nasal: ['ға', 'ге'],
    voiceless: ['қа', 'ке'],
    buzzing: ['ға', 'ге'],
    other: ['ға', 'ге']
  },
  accusative: {
    vowel: ['ны', 'ні'],
    nasal: ['ды', 'ді'],
    voiceless: ['ты', 'ті'],
    buzzing: ['ды', 'ді'],
    other: ['ды', 'ді']
  },
  locative: {
    vowel: ['да', 'де'],
    nasal: ['да', 'де'],
    voiceless: ['та', 'те'],
    buzzing: ['да', 'де'],
    other: ['да', 'де']
  },
  ablative: {
    vowel: ['дан', 'ден'],
    nasal: ['нан', 'нен'],
    voiceless: ['тан', 'тен'],
    buzzing: ['дан', 'ден'],
    other: ['дан', 'ден']
  },
  instrumental: {
    vowel: ['мен', 'мен'],
    nasal: ['мен', 'мен'],
    voiceless: ['пен', 'пен'],
    buzzing: ['бен', 'бен'],
    other: ['мен', 'мен']
  }
};

/** After the possessive of the third person: «облысы» → «облысына». */
const POSSESSED: Readonly<Record<KazakhCase, readonly [back: string, front: string]>> = {
  genitive: ['ның', 'нің'],
  dative: ['на', 'не'],
  accusative: ['н', 'н'],
  locative: ['нда', 'нде'],
  ablative: ['нан', 'нен'],
  instrumental: ['мен', 'мен']
};

/** The last vowel that tells decides; и, у and ю do not tell. */
const harmonyOf = (word: string): Harmony => {
  const telling = LAST_TELLING.exec(word)?.[1];
  if (telling !== undefined) return BACK.test(telling) ? 'back' : 'front';
  return /[қғ]|у/.test(word) ? 'back' : 'front';
};

const endingOf = (word: string): Ending => ENDINGS.find(([letters]) => letters.test(word))?.[1] ?? 'other';

const chosen = ([back, front]: readonly [string, string], word: string): string =>
  harmonyOf(word) === 'back' ? back : front;

/**
 * A Kazakh word in a case: «желтоқсан», dative → «желтоқсанға». Of several words the last one takes the ending.
 * For a word with the possessive ending («облысы», «министрлігі») use `possessedInCase`.
 */
export const inCase = (words: string, kazakhCase: KazakhCase): string => {
  const word = words.toLocaleLowerCase('kk');
  return words + chosen(SUFFIXES[kazakhCase][endingOf(word)], word);
};

/** A Kazakh word with the possessive ending of the third person in a case: «Абай облысы», dative → «Абай облысына». */
export const possessedInCase = (words: string, kazakhCase: KazakhCase): string =>
  words + chosen(POSSESSED[kazakhCase], words.toLocaleLowerCase('kk'));
