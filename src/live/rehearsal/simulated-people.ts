/** What simulated people do, `atSeconds` after the rehearsal begins. A question is meant by its place among those asked. */
export type SimulatedAct = { atSeconds: number } & (
  | { kind: 'ask'; text: string; hall: number | null }
  | { kind: 'support'; question: number; person: number }
  | { kind: 'hall'; hall: number }
);

/** `early` questions are there before it begins. */
export type Simulation = { early: readonly string[]; acts: readonly SimulatedAct[] };

const KAZAKH = [
  'Ауылымызға газ қашан тартылады?',
  'Мектеп автобусы неге уақытында келмейді?',
  'Ауыз су неге сағатпен беріледі?',
  'Аудан ауруханасына дәрігер қашан келеді?',
  'Көшемізде шам жоқ, қашан орнатасыздар?',
  'Жайылым жетпейді, мал қайда бағылады?',
  'Балабақша кезегі қашан қысқарады?',
  'Ескі көпір құлағалы тұр, жөндеу бола ма?',
  'Интернет ауылда әлі баяу, қашан жақсарады?',
  'Мүгедектігі бар адамдарға көлік қайдан шақырылады?',
  'Жылу бағасы неге өсті?',
  'Жас мамандарға үй бөлінеді деген еді, қашан?'
];
const RUSSIAN = [
  'Когда проведут газ в наше село?',
  'Почему школьный автобус приходит с опозданием?',
  'Почему воду дают по часам?',
  'Когда в районную больницу приедет врач?',
  'На нашей улице нет света, когда поставят фонари?',
  'Пастбищ не хватает, где пасти скот?',
  'Когда сократится очередь в детский сад?',
  'Старый мост вот-вот рухнет, будет ли ремонт?',
  'Интернет в селе всё ещё медленный, когда станет лучше?',
  'Куда звонить, чтобы вызвать машину человеку с инвалидностью?',
  'Почему выросла плата за тепло?',
  'Молодым специалистам обещали жильё: когда?'
];
const TEXTS: readonly string[] = KAZAKH.flatMap((text, place) => [text, RUSSIAN[place] ?? text]);

const EARLY = 8;
const PEOPLE = 400;
const ASK_EVERY = 20;
const VOTE_EVERY = 2;
const BEAT_EVERY = 15;
/** In this stretch one of the district halls is silent, so that its loss can be seen. */
const SILENT = { from: 180, to: 300 } as const;

/** A small generator of numbers from 0 to 1, the same for the same seed: mulberry32 (T. Ettinger, public domain). */
const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/**
 * What people do at a rehearsal of so many minutes and halls, in the order of time: questions in Kazakh and Russian, some of them
 * nearly alike; votes, more for the earlier ones; halls that are there, one of which is lost for a while. The same for the same seed.
 */
export const simulatedPeople = (seed: number, { minutes, halls }: { minutes: number; halls: number }): Simulation => {
  const random = randomOf(seed);
  const texts = shuffled(TEXTS, random);
  const acts: SimulatedAct[] = [];
  let asked = EARLY;
  for (let atSeconds = 1; atSeconds <= minutes * 60; atSeconds += 1) {
    if (atSeconds % ASK_EVERY === 0 && asked < texts.length * 2) {
      acts.push({ atSeconds, kind: 'ask', text: textAt(texts, asked), hall: hallOf(random, halls) });
      asked += 1;
    }
    if (atSeconds % VOTE_EVERY === 0) acts.push(...votesAt(atSeconds, asked, random));
    if (atSeconds % BEAT_EVERY === 1) acts.push(...beatsAt(atSeconds, halls));
  }
  return { early: texts.slice(0, EARLY), acts };
};

/** Once every text was said, people say it again in a little other words: what a moderator merges. */
const textAt = (texts: readonly string[], place: number): string => {
  const text = texts[place % texts.length] ?? '';
  if (place < texts.length) return text;
  return KAZAKH.includes(text) ? `Тағы сұраймын: ${text}` : `Ещё раз спрашиваю: ${text}`;
};

const hallOf = (random: () => number, halls: number): number | null =>
  halls > 0 && random() < 0.4 ? Math.floor(random() * halls) : null;

const votesAt = (atSeconds: number, asked: number, random: () => number): SimulatedAct[] =>
  Array.from({ length: Math.floor(random() * 4) }, () => ({
    atSeconds,
    kind: 'support' as const,
    question: Math.floor(random() ** 2 * asked),
    person: Math.floor(random() * PEOPLE)
  }));

const beatsAt = (atSeconds: number, halls: number): SimulatedAct[] =>
  Array.from({ length: halls }, (_, hall) => ({ atSeconds, kind: 'hall' as const, hall })).filter(
    ({ hall }) => hall !== 1 || atSeconds < SILENT.from || atSeconds > SILENT.to
  );

const shuffled = (texts: readonly string[], random: () => number): string[] =>
  texts
    .map((text) => ({ text, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ text }) => text);
