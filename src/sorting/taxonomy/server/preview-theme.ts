import type { z } from 'zod';
import type { Refused } from '#platform/result.ts';
import { refused, refusedField } from '#platform/result.ts';
import { parseInput, type Outcome } from '#platform/server/command/command.ts';
import type { SortedGroup } from '../../result.ts';
import { lessonsOn } from '../../server/lessons.ts';
import { sortInThread } from '../../server/sort-in-thread.ts';
import { allCorrectionsOf, latestQuestions } from '../../server/sorting.views.ts';
import { handedOn, type KeptTheme } from '../kept-theme.ts';
import { changeTheme } from './change-theme.ts';
import { learnable, taxonomy } from './taxonomy.views.ts';
import { saidTheme, themeFault } from './theme-fields.ts';

/** Where a question stands: its theme and the body that answers; null where the machine says neither. */
export type Standing = { readonly theme: string | null; readonly body: string | null };

/** A question that would stand elsewhere. */
export type MovedQuestion = {
  readonly number: string;
  readonly text: string;
  readonly language: string;
  readonly from: Standing;
  readonly to: Standing;
};

/** What a change of a theme would move among the latest questions: how many were looked at, and those that move. */
export type ThemePreview = { readonly looked: number; readonly moved: readonly MovedQuestion[] };

/** So many of the latest questions are looked at. */
export const PREVIEWED_QUESTIONS = 500;

/**
 * What would move if a theme were changed as typed, of the latest five hundred published questions; nothing is changed. Refuses
 * what `changeTheme` would. Sorts twice in the sorting thread: some fifteen seconds, of which the web feels nothing.
 */
export const previewTheme = (typed: unknown, today: Temporal.PlainDate): Promise<Outcome<ThemePreview>> => {
  const asked = JSON.stringify([typed, today]);
  const preview = underWay.get(asked) ?? previewed(typed, today).finally(() => underWay.delete(asked));
  underWay.set(asked, preview);
  return preview;
};

/** Who presses twice waits for the one that is under way. */
const underWay = new Map<string, Promise<Outcome<ThemePreview>>>();

const previewed = async (typed: unknown, today: Temporal.PlainDate): Promise<Outcome<ThemePreview>> => {
  const parsed = parseInput(changeTheme.schema, typed);
  if (!parsed.ok) return parsed;
  const day = later(parsed.value.from ?? today, today);
  const kept = await taxonomy();
  const changed = await asChanged(kept.themes, parsed.value, day);
  if ('refusal' in changed) return changed;
  const questions = await latestQuestions(PREVIEWED_QUESTIONS);
  const corrections = await allCorrectionsOf(questions.map(({ id }) => id));
  const lessons = await lessonsOn(day);
  const standingsBy = async (themes: readonly KeptTheme[]): Promise<ReadonlyMap<string, Standing>> => {
    const task = {
      lessons: { ...lessons, themes: learnable(themes) },
      questions,
      corrections,
      vectors: null,
      past: null
    };
    return standingsIn((await sortInThread(task)).result.groups);
  };
  const [before, after] = [await standingsBy(kept.themes), await standingsBy(changed.themes)];
  const moved = questions.flatMap(({ id, number, text, language }) => {
    const [from, to] = [before.get(id) ?? NOWHERE, after.get(id) ?? NOWHERE];
    return from.theme === to.theme && from.body === to.body ? [] : [{ number, text, language, from, to }];
  });
  return { ok: true, value: { looked: questions.length, moved } };
};

const NOWHERE: Standing = { theme: null, body: null };

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) > 0 ? one : other;

const standingsIn = (groups: readonly SortedGroup[]): ReadonlyMap<string, Standing> =>
  new Map(groups.flatMap(({ questions, theme, body }) => questions.map((question) => [question, { theme, body }])));

/** The themes with the one that was typed over, or why it cannot stand so. */
const asChanged = async (
  themes: readonly KeptTheme[],
  typed: z.output<typeof changeTheme.schema>,
  from: Temporal.PlainDate
): Promise<{ themes: readonly KeptTheme[] } | Refused> => {
  const theme = themes.find(({ id }) => id === typed.theme);
  if (!theme) return refused('not-found');
  const fault = await themeFault(await taxonomy(), typed, from);
  if (fault) return fault;
  const competent = handedOn(theme.competent, typed.body, from);
  if (!competent) return refusedField('from', 'before-last-period');
  const changed = { ...theme, ...saidTheme(typed), competent };
  return { themes: themes.map((one) => (one.id === theme.id ? changed : one)) };
};
