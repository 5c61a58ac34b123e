import { dangerIn } from '../danger-words.ts';
import { rankGroups } from '../rankings.ts';
import type { Doubt, SortedGroup, SortingResult, Trend, UrgencySignal } from '../result.ts';
import type { QuestionToSort } from '../sorting-input.ts';
import { langOf } from '../sorted-group.ts';
import { themeTotals } from '../theme-totals.ts';
import type { Planned, Reformed } from './board-act.ts';
import { freeId } from './kept-ids.ts';

type Known = ReadonlyMap<string, QuestionToSort>;

const peopleOf = ({ questions }: Pick<SortedGroup, 'questions'>, known: Known): Set<string> =>
  new Set(questions.flatMap((id) => known.get(id)?.people ?? []));

const signalsOf = (questions: readonly string[], known: Known): UrgencySignal[] => {
  const asked = questions.flatMap((id) => known.get(id) ?? []);
  const words = new Set(asked.flatMap(({ text }) => dangerIn(text)));
  const dangers = [...words].slice(0, 3).map((word): UrgencySignal => ({ kind: 'danger', word }));
  const others = Map.groupBy(
    asked.flatMap(({ signals }) => signals),
    ({ kind }) => kind
  );
  return [...dangers, ...[...others.values()].flatMap(([first]) => first ?? [])];
};

const placesOf = (questions: readonly string[], known: Known): SortedGroup['places'] =>
  [
    ...Map.groupBy(
      questions.flatMap((id) => known.get(id) ?? []),
      ({ region }) => region
    )
  ]
    .map(([region, all]) => ({ region, questions: all.length }))
    .toSorted((one, other) => other.questions - one.questions || (one.region < other.region ? -1 : 1));

const orderOf = (known: Known): ((id: string) => number) => {
  const places = new Map([...known.keys()].map((id, at) => [id, at]));
  return (id) => places.get(id) ?? Number.MAX_SAFE_INTEGER;
};

/** A title that is no longer among the group's questions gives way to the first that was asked. */
const titleOf = ({ title }: SortedGroup, questions: readonly string[], known: Known): SortedGroup['title'] => {
  const own = title.question ?? '';
  if (title.question === null) return title;
  const question = questions.includes(own) ? own : (questions[0] ?? own);
  const text = known.get(question)?.text ?? title.text;
  return question === own && text === title.text ? title : { question, text, lang: langOf(text) };
};

const formed = ({ basis, questions }: Reformed, known: Known): SortedGroup => {
  const place = orderOf(known);
  const ordered = questions.toSorted((one, other) => place(one) - place(other));
  const signals = signalsOf(ordered, known);
  const urgency = { position: 0, reason: { column: 'urgency' as const, signals } };
  return {
    ...basis,
    id: ordered[0] ?? basis.id,
    questions: ordered,
    title: titleOf(basis, ordered, known),
    places: placesOf(ordered, known),
    ranks: { ...basis.ranks, urgency },
    trend: ordered.length === basis.questions.length ? basis.trend : null
  };
};

const signalsKept = ({ ranks }: SortedGroup): readonly UrgencySignal[] =>
  ranks.urgency.reason.column === 'urgency' ? ranks.urgency.reason.signals : [];

/** All places anew: one group changed may move all others. */
const ranked = (groups: readonly SortedGroup[], known: Known): SortedGroup[] => {
  const place = orderOf(known);
  const first = ({ questions }: SortedGroup): number => place(questions[0] ?? '');
  const asked = groups.toSorted((one, other) => first(one) - first(other));
  const people = asked.map((group) => peopleOf(group, known));
  const ranks = rankGroups(
    asked.map((group, at) => ({ people: [...(people[at] ?? [])], signals: signalsKept(group) }))
  );
  return asked
    .map((group, at) => ({ ...group, people: people[at]?.size ?? 0, ranks: ranks[at] ?? group.ranks }))
    .toSorted((one, other) => one.ranks.support.position - other.ranks.support.position);
};

/** A theme that has as many questions as before goes as before; of another it is not known until it is computed anew. */
const trendsKept = ({ themes }: SortingResult): ((theme: string | null, questions: number) => Trend | null) => {
  const before = new Map(themes.map((theme) => [theme.theme, theme]));
  return (theme, questions) => (before.get(theme)?.questions === questions ? (before.get(theme)?.trend ?? null) : null);
};

/** The result with these groups and doubts instead of its own; all that is counted over them is counted anew. */
export const withGroups = (
  result: SortingResult,
  groups: readonly SortedGroup[],
  doubts: readonly Doubt[],
  questions: readonly QuestionToSort[]
): SortingResult => {
  const known = new Map(questions.map((question) => [question.id, question]));
  const standing = ranked(groups, known);
  return {
    ...result,
    questions: standing.reduce((sum, { questions: all }) => sum + all.length, 0),
    people: new Set(standing.flatMap((group) => [...peopleOf(group, known)])).size,
    themes: themeTotals(standing, (group) => peopleOf(group, known), trendsKept(result)),
    groups: standing,
    doubts
  };
};

/** What becomes of a doubt about groups that were changed: the same about what they have become, none where they are one now. */
const doubtAfter = (doubt: Doubt, { made, removed, decided }: Planned, ids: readonly string[]): Doubt[] => {
  const { one, other } = doubt;
  if (decided?.includes(one) && decided.includes(other)) return [];
  const become = (id: string): string => {
    const group = removed.find((gone) => gone.id === id);
    const leader = group?.questions[0];
    if (leader === undefined) return id;
    return ids[made.findIndex(({ questions }) => questions.includes(leader))] ?? id;
  };
  const [left, right] = [become(one), become(other)];
  return left === right ? [] : [{ ...doubt, one: left, other: right }];
};

/** No question changes its group: nobody's place does. */
const isOnlySaid = ({ removed, made }: Planned): boolean =>
  removed.length === made.length &&
  removed.every(
    ({ id }, at) => made[at]?.questions.length === removed[at]?.questions.length && made[at]?.basis.id === id
  );

const saidAnew = (
  result: SortingResult,
  { made, decided }: Planned,
  known: Known
): { result: SortingResult; made: string[] } => {
  const anew = new Map(made.map(({ basis }) => [basis.id, basis]));
  const groups = result.groups.map((group) => anew.get(group.id) ?? group);
  const themes = themeTotals(groups, (group) => peopleOf(group, known), trendsKept(result));
  const doubts = result.doubts.filter(({ one, other }) => !(decided?.includes(one) && decided.includes(other)));
  return { result: { ...result, groups, themes, doubts }, made: [...anew.keys()] };
};

/** Groups of which none bears the id of another: one that was kept over a recomputation stays, else that of its first question. */
const withOwnIds = (
  made: readonly SortedGroup[],
  planned: Planned,
  standing: readonly SortedGroup[]
): SortedGroup[] => {
  const taken = new Set(standing.map(({ id }) => id));
  return made.map((group, at) => {
    const was = planned.made[at]?.basis;
    const kept = was && planned.removed.some(({ id, questions }) => id === was.id && questions[0] !== id);
    const id = freeId([...(kept ? [was.id] : []), ...group.questions.slice(0, 1), was?.id ?? group.id], taken);
    taken.add(id);
    return { ...group, id };
  });
};

/** An act carried out: the result it leads to, and the ids of the groups it made, in the order of the plan. */
export const carriedOut = (
  result: SortingResult,
  planned: Planned,
  questions: readonly QuestionToSort[]
): { result: SortingResult; made: string[] } => {
  const known = new Map(questions.map((question) => [question.id, question]));
  if (isOnlySaid(planned)) return saidAnew(result, planned, known);
  const gone = new Set(planned.removed.map(({ id }) => id));
  const others = result.groups.filter(({ id }) => !gone.has(id));
  const made = withOwnIds(
    planned.made.map((group) => formed(group, known)),
    planned,
    others
  );
  const ids = made.map(({ id }) => id);
  const doubts = result.doubts.flatMap((doubt) => doubtAfter(doubt, planned, ids));
  const groups = [...others, ...made];
  return { result: withGroups(result, groups, doubts, questions), made: ids };
};
