import { parsePeriod, type Texts } from '#decree/index.ts';
import type { SortedGroup, SortedTheme, SortingResult } from '../result.ts';
import { type PeriodScope, scopeCode } from '../scope.ts';
import { type Difference, differencesOf } from './differences.ts';

/** A text in the two languages of an act. */
export type InBoth = { readonly kk: string; readonly ru: string };

/** A group as it was adopted: questions, also that of its title, are named by their numbers. */
export type AdoptedGroup = SortedGroup;

/** The meeting whose questions were sorted: its number, what it was about, and on which day. */
export type AdoptedMeeting = {
  readonly meeting: string;
  readonly body: string;
  readonly region: string;
  readonly subject: InBoth;
  readonly heldOn: string;
};

/** The period whose questions were sorted: of which body or region (`of`; 'kz': the republic), as it was called that day. */
export type AdoptedPeriod = {
  readonly kind: PeriodScope['kind'];
  readonly of: string;
  readonly name: Texts;
  /** "2026-Q3", "2026-H1" or "2026". */
  readonly period: string;
};

/** What comes of sorting questions, adopted; its canonical JSON is what the shown hash is the hash of. Days are ISO. */
export type AdoptedSorting = (AdoptedMeeting | AdoptedPeriod) & {
  readonly format: 'kezdesu/sorting/1';
  readonly adopted: { readonly post: Texts; readonly on: string };
  /** Why there is another version; null for the first. */
  readonly reason: InBoth | null;
  readonly method: SortingResult['method'];
  readonly questions: number;
  readonly people: number;
  readonly themes: readonly SortedTheme[];
  readonly groups: readonly AdoptedGroup[];
  /** Pairs of groups that nobody decided. */
  readonly undecided: number;
  /** What people changed of the machine's proposal. */
  readonly differences: readonly Difference[];
  /** What themes were called that day. */
  readonly themeNames: Readonly<Record<string, Texts>>;
};

/** What a result is adopted with; `numbers` are those of questions by their ids. */
export type Adopting = Pick<AdoptedSorting, 'adopted' | 'reason'> & {
  readonly of: AdoptedMeeting | AdoptedPeriod;
  readonly result: SortingResult;
  /** What the machine proposed. */
  readonly proposal: Pick<SortingResult, 'groups'>;
  readonly numbers: ReadonlyMap<string, string>;
  readonly themeNames: ReadonlyMap<string, Texts>;
};

const numbered = (group: SortedGroup, numbers: ReadonlyMap<string, string>): AdoptedGroup => ({
  ...group,
  title: { ...group.title, question: group.title.question && (numbers.get(group.title.question) ?? null) },
  questions: group.questions.map((id) => numbers.get(id) ?? id)
});

const themesNamed = ({ groups }: SortingResult): Set<string> =>
  new Set(groups.flatMap(({ theme, best }) => [...(theme === null ? [] : [theme]), ...best.map((one) => one.theme)]));

/** The result as it is frozen: whole, with what people changed of the proposal and what themes are called. */
export const adoptedSorting = ({ of, result, proposal, numbers, themeNames, ...head }: Adopting): AdoptedSorting => {
  const named = themesNamed(result);
  return {
    format: 'kezdesu/sorting/1',
    ...of,
    ...head,
    method: result.method,
    questions: result.questions,
    people: result.people,
    themes: result.themes,
    groups: result.groups.map((group) => numbered(group, numbers)),
    undecided: result.doubts.length,
    differences: differencesOf(proposal, result),
    themeNames: Object.fromEntries([...themeNames].filter(([id]) => named.has(id)))
  };
};

/** By what an adopted result is known: the number of its meeting, or the code of its period's scope. */
export const codeOf = (sorting: AdoptedMeeting | AdoptedPeriod): string => {
  if ('meeting' in sorting) return sorting.meeting;
  const period = parsePeriod(sorting.period);
  if (!period) throw new Error(`Not a period: ${sorting.period}`);
  return scopeCode({ ...sorting, period });
};

/** Would this say anything to its readers that the other does not? Who adopted it when, and why, is not counted. */
export const saysOther = (one: AdoptedSorting, other: AdoptedSorting): boolean => {
  const said = ({ groups, themes }: AdoptedSorting): string => JSON.stringify([groups, themes], inOrder);
  return said(one) !== said(other);
};

/** Keys in one order, for what was frozen comes back with its keys sorted. */
const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;
