import type { SortedGroup, SortingResult } from '../result.ts';
import type { Route } from '../routing.ts';
import type { Correction } from '../sorting-input.ts';

/** What an analyst can do on the board. */
export const ACTS = [
  'move',
  'merge',
  'split',
  'title',
  'theme',
  'route',
  'lock',
  'unlock',
  'same',
  'different'
] as const;
export type Act = (typeof ACTS)[number];

/** One act: on a group, with another where it needs one, on some of its questions where it is about those. */
export type BoardAct = {
  readonly act: Act;
  readonly group: string;
  readonly target: string | null;
  readonly questions: readonly string[];
  /** The title, theme or route. */
  readonly value: string | null;
};

/** A group as it stands after an act: its questions, and what it takes over from the group it was. */
export type Reformed = { readonly basis: SortedGroup; readonly questions: readonly string[] };

/** What an act comes to: what later sortings hold to, and the groups that stand instead of others. */
export type Planned = {
  readonly corrections: readonly Correction[];
  readonly removed: readonly SortedGroup[];
  readonly made: readonly Reformed[];
  /** The pair that a person has decided. */
  readonly decided: readonly [string, string] | null;
};

/** Why an act is refused. */
export type Fault = 'sorting-group-gone' | 'sorting-group-locked' | 'sorting-same-group' | 'sorting-no-part';

const correction = (
  kind: Correction['kind'],
  questions: readonly string[],
  value: string | null = null
): Correction => ({
  kind,
  questions,
  value
});

const only = (
  removed: readonly SortedGroup[],
  made: readonly Reformed[],
  corrections: readonly Correction[]
): Planned => ({
  corrections,
  removed,
  made,
  decided: null
});

/** Changes what is said of a group; its questions stay. */
const said = (group: SortedGroup, over: Partial<SortedGroup>, ...corrections: Correction[]): Planned =>
  only([group], [{ basis: { ...group, ...over }, questions: group.questions }], corrections);

/** Questions that come to a group are of its theme, route and name, whatever was said of them before. */
const takenOver = (questions: readonly string[], from: SortedGroup, to: SortedGroup): Correction[] => {
  const named = to.title.question === null ? to.title.text : null;
  return [
    ...(to.theme === null || from.theme === to.theme ? [] : [correction('theme', questions, to.theme)]),
    ...(to.route === null || from.route === to.route ? [] : [correction('route', questions, to.route)]),
    ...(named === null && from.title.question !== null ? [] : [correction('title', questions, named)])
  ];
};

const joined = (source: SortedGroup, target: SortedGroup): Planned => {
  const questions = [...target.questions, ...source.questions];
  const corrections = [correction('together', questions), ...takenOver(questions, source, target)];
  return only([source, target], [{ basis: { ...target, terms: bothTerms(target, source) }, questions }], corrections);
};

const bothTerms = (one: SortedGroup, other: SortedGroup): SortedGroup['terms'] => ({
  kk: [...new Set([...one.terms.kk, ...other.terms.kk])].slice(0, 3),
  ru: [...new Set([...one.terms.ru, ...other.terms.ru])].slice(0, 3)
});

const moved = (source: SortedGroup, target: SortedGroup, part: readonly string[]): Planned => {
  const rest = source.questions.filter((id) => !part.includes(id));
  if (rest.length === 0) return joined(source, target);
  const questions = [...target.questions, ...part];
  const corrections = [
    correction('together', questions),
    correction('together', rest),
    ...takenOver(part, source, target),
    correction('apart', [part[0] ?? '', ...rest])
  ];
  return only(
    [source, target],
    [
      { basis: source, questions: rest },
      { basis: target, questions }
    ],
    corrections
  );
};

const cutOff = (group: SortedGroup, part: readonly string[]): Planned | Fault => {
  const rest = group.questions.filter((id) => !part.includes(id));
  if (rest.length === 0 || part.length === 0) return 'sorting-no-part';
  const made = [
    { basis: group, questions: rest },
    { basis: { ...group, title: { ...group.title, question: part[0] ?? null }, locked: false }, questions: part }
  ];
  const corrections = [
    correction('together', rest),
    correction('together', part),
    // A name that a person gave stays with the rest.
    ...(group.title.question === null ? [correction('title', part)] : []),
    correction('apart', [part[0] ?? '', ...rest])
  ];
  return only([group], made, corrections);
};

const withOther = (
  act: BoardAct,
  group: SortedGroup,
  target: SortedGroup,
  part: readonly string[]
): Planned | Fault => {
  if (target.id === group.id) return 'sorting-same-group';
  const decided = [group.id, target.id] as const;
  if (act.act === 'different') {
    const corrections = [
      correction('apart', [group.questions[0] ?? '', ...target.questions]),
      correction('apart', [target.questions[0] ?? '', ...group.questions])
    ];
    return { corrections, removed: [], made: [], decided };
  }
  if (target.locked) return 'sorting-group-locked';
  if (act.act === 'move') return part.length === 0 ? 'sorting-no-part' : moved(group, target, part);
  if (act.act === 'merge') return joined(group, target);
  const [small, large] = group.people > target.people ? [target, group] : [group, target];
  return { ...joined(small, large), decided };
};

const routeOf = (value: string | null): Route | null =>
  (['ministry', 'akimat', 'quasi-state', 'other'] as const).find((route) => route === value) ?? null;

/** Who answers where the theme is said: its route, and its body where that is a ministry. */
export type Competent = (theme: string) => { readonly route: Route; readonly body: string } | undefined;

const ofTheme = (group: SortedGroup, theme: string, competent: Competent): Planned => {
  const { route, body } = competent(theme) ?? { route: null, body: null };
  const over = { theme, route, body: route === 'ministry' ? body : null, certain: true };
  // A route said before was said of another theme.
  const way = route === null ? [] : [correction('route', group.questions, route)];
  return said(group, over, correction('theme', group.questions, theme), ...way);
};

const ofRoute = (group: SortedGroup, value: string | null, competent: Competent): Planned => {
  const route = routeOf(value);
  const body = route === 'ministry' && group.theme !== null ? (competent(group.theme)?.body ?? null) : null;
  return said(group, { route, body }, correction('route', group.questions, route));
};

const titled = (group: SortedGroup, text: string, lang: 'kk' | 'ru'): Planned =>
  said(group, { title: { text, lang, question: null } }, correction('title', group.questions, text));

/** What the act would come to, or why not. `langOf` reads the language of a title. */
export const planAct = (
  { groups }: Pick<SortingResult, 'groups'>,
  act: BoardAct,
  { competent, langOf }: { competent: Competent; langOf: (text: string) => 'kk' | 'ru' }
): Planned | Fault => {
  const find = (id: string | null): SortedGroup | undefined => groups.find((group) => group.id === id);
  const [group, target] = [find(act.group), find(act.target)];
  if (!group) return 'sorting-group-gone';
  if (group.locked && act.act !== 'unlock' && act.act !== 'different') return 'sorting-group-locked';
  const part = group.questions.filter((id) => act.questions.includes(id));
  switch (act.act) {
    case 'lock':
      return said(
        group,
        { locked: true },
        correction('together', group.questions),
        correction('lock', group.questions, 'locked')
      );
    case 'unlock':
      return said(group, { locked: false }, correction('lock', group.questions, 'open'));
    case 'title':
      return titled(group, act.value ?? '', langOf(act.value ?? ''));
    case 'theme':
      return ofTheme(group, act.value ?? '', competent);
    case 'route':
      return ofRoute(group, act.value, competent);
    case 'split':
      return part.length < act.questions.length ? 'sorting-group-gone' : cutOff(group, part);
    default:
      if (!target || part.length < act.questions.length) return 'sorting-group-gone';
      return withOther(act, group, target, part);
  }
};
