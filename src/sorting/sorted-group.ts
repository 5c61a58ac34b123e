// What is told of one group of questions: its title, theme, words, places and signals.
import { htmlLang, stems, tokens } from '#text/index.ts';
import { dangerIn } from './danger-words.ts';
import type { Portrait } from './portrait.ts';
import type { SortedGroup, UrgencySignal } from './result.ts';
import type { Correction, QuestionToSort, SortingKnowledge } from './sorting-input.ts';
import { medoid } from './systematisation.ts';
import { tellingTerms } from './terms.ts';

/** A question with what was read of it. */
export type Member = { readonly question: QuestionToSort; readonly portrait: Portrait; readonly place: Float64Array };

/** Questions that ask the same, in the order asked; at least one. */
export type Formed = { readonly members: readonly Member[] };

/** What people said of each question, with its place in the order said. */
export type Said = ReadonlyMap<string, readonly { readonly at: number; readonly correction: Correction }[]>;

/** Corrections by the questions they bind. */
export const saidOf = (corrections: readonly Correction[]): Said => {
  const said = new Map<string, { at: number; correction: Correction }[]>();
  for (const [at, correction] of corrections.entries())
    for (const id of correction.questions) said.set(id, [...(said.get(id) ?? []), { at, correction }]);
  return said;
};

/** Below this the machine names no theme at all. */
const LEAST_PROBABILITY = 0.35;
const MOST_ROUTED = 5;

/** The question whose words stand as the title: the one nearest to all others. */
export const titleOf = ({ members }: Formed): Member => {
  const middle = members.length < 3 ? 0 : medoid(members.map(({ place }) => place));
  const found = members[Math.max(0, middle)] ?? members[0];
  if (!found) throw new Error('A group without questions.');
  return found;
};

type Routed = Pick<SortedGroup, 'theme' | 'route' | 'body' | 'certain' | 'best'>;

/** The theme of a group: what a person said, else the likeliest by the sum over its questions. */
export const routed = (formed: Formed, said: Said, { router, themes }: SortingKnowledge): Routed => {
  const title = titleOf(formed);
  const asked = [title, ...formed.members.filter((member) => member !== title)].slice(0, MOST_ROUTED);
  const sums = new Map<string, number>();
  const routings = asked.map(({ question }) => router.route(question.text));
  for (const { themes: guesses } of routings)
    for (const { label, probability } of guesses) sums.set(label, (sums.get(label) ?? 0) + probability / asked.length);
  const best = [...sums]
    .map(([theme, probability]) => ({ theme, probability }))
    .toSorted((one, other) => other.probability - one.probability || (one.theme < other.theme ? -1 : 1))
    .slice(0, 3);
  const told = lastSaid(formed, said, 'theme');
  const likeliest = best[0] && best[0].probability >= LEAST_PROBABILITY ? best[0].theme : null;
  const theme = themes.find(({ id }) => id === (told ?? likeliest));
  const route = lastSaid(formed, said, 'route');
  const way = (['ministry', 'akimat', 'quasi-state', 'other'] as const).find((one) => one === route) ?? theme?.route;
  return {
    theme: theme?.id ?? null,
    route: way ?? null,
    body: way === 'ministry' ? (theme?.body ?? null) : null,
    certain: told !== undefined || (routings[0]?.alone === true && likeliest === routings[0].themes[0]?.label),
    best: best.map((one) => ({ ...one, probability: Math.round(one.probability * 1000) / 1000 }))
  };
};

/** The theme that a text which stands in no group would have; null where the machine names none. */
export const likeliestTheme = (text: string, { router, themes }: SortingKnowledge): string | null => {
  const [first] = router.route(text).themes;
  return first && first.probability >= LEAST_PROBABILITY && themes.some(({ id }) => id === first.label)
    ? first.label
    : null;
};

/** Whether people brought questions of a group together. */
export const isJoinedByPeople = ({ members }: Formed, said: Said): boolean =>
  members.some(({ question }) => said.get(question.id)?.some(({ correction }) => correction.kind === 'together'));

/** What people said last of a group, of one kind. */
const lastCorrection = ({ members }: Formed, said: Said, kind: Correction['kind']): Correction | undefined =>
  members
    .flatMap(({ question }) => said.get(question.id) ?? [])
    .filter(({ correction }) => correction.kind === kind)
    .reduce<{ at: number; correction?: Correction }>((last, one) => (one.at >= last.at ? one : last), { at: -1 })
    .correction;

/** The value of what was said last; undefined where nothing was, or where it was taken back to what the machine says. */
export const lastSaid = (formed: Formed, said: Said, kind: Correction['kind']): string | undefined =>
  lastCorrection(formed, said, kind)?.value ?? undefined;

/** Whether people have locked a group and not opened it since. */
export const isLocked = (formed: Formed, said: Said): boolean => {
  const last = lastCorrection(formed, said, 'lock');
  return last !== undefined && last.value !== 'open';
};

/** The language of a title. */
export const langOf = (text: string): 'kk' | 'ru' => (htmlLang(text) === 'ru' ? 'ru' : 'kk');

/** The telling words of each group in one language, as people wrote them. */
export const termsIn = (groups: readonly Formed[], lang: 'kk' | 'ru'): string[][] => {
  const written = new Map<string, string>();
  const texts = groups.map(({ members }) =>
    members.map(({ question }) => question.text).filter((text) => langOf(text) === lang)
  );
  for (const token of texts.flat().flatMap((text) => tokens(text))) {
    const stem = stems(token)[0];
    if (stem !== undefined && !written.has(stem)) written.set(stem, token.toLowerCase());
  }
  const telling = groups.map(({ members }) =>
    members.filter(({ question }) => langOf(question.text) === lang).flatMap(({ portrait }) => portrait.telling)
  );
  return tellingTerms(telling).map((terms) =>
    terms.flatMap(({ stem }) => (/^\p{L}{3,}/u.test(stem) ? [written.get(stem) ?? stem] : []))
  );
};

/** How many questions of a group touch each region, the most first. */
export const placesOf = ({ members }: Formed): SortedGroup['places'] =>
  [...Map.groupBy(members, ({ question }) => question.region)]
    .map(([region, all]) => ({ region, questions: all.length }))
    .toSorted((one, other) => other.questions - one.questions || (one.region < other.region ? -1 : 1));

/** The signals of a group: each word of danger once, then what its questions went through. */
export const signalsOf = ({ members }: Formed): UrgencySignal[] => {
  const words = new Set(members.flatMap(({ question }) => dangerIn(question.text)));
  const dangers = [...words].slice(0, 3).map((word): UrgencySignal => ({ kind: 'danger', word }));
  const others = Map.groupBy(
    members.flatMap(({ question }) => question.signals),
    ({ kind }) => kind
  );
  return [...dangers, ...[...others.values()].flatMap(([first]) => first ?? [])];
};
