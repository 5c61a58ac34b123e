import { z } from 'zod';
import { actorId } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import type { DomainEvent } from '#platform/event.ts';
import { accepted, refused, refusedField, type Refused } from '#platform/result.ts';
import { command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { newId } from '#platform/server/ids.ts';
import { sortingCorrected, sortingReshaped } from '../../events.ts';
import { canSort } from '../../permissions.ts';
import type { SortingResult } from '../../result.ts';
import { insertCorrection } from '../../server/corrections.store.ts';
import { questionsOn } from '../../server/past-of-questions.ts';
import { langOf } from '../../sorted-group.ts';
import { competentOn, type KeptTheme } from '../../taxonomy/kept-theme.ts';
import { taxonomy } from '../../taxonomy/server/taxonomy.views.ts';
import { ACTS, type BoardAct, type Competent, planAct, type Planned } from '../board-act.ts';
import { carriedOut } from '../reshape.ts';
import { insertAct, lockOnBoard, saveReshaped, type SortingOnBoard, touchedSince } from './acts.store.ts';

const MOST_QUESTIONS = 5_000;

const input = z.object({
  sorting: field.id(),
  /** The edition that was read. */
  edition: field.wholeNumber(1, 1_000_000),
  act: z.enum(ACTS),
  group: field.id(),
  /** The other group: by its id, or by its place in the list that was read. */
  target: field.optionalId(),
  place: field.optionalWholeNumber(1, 1_000_000),
  questions: field.codes(MOST_QUESTIONS),
  title: field.optionalText(300),
  theme: field.optionalCode(),
  route: field.optionalCode()
});
type Input = z.output<typeof input>;
type Context = CommandContext<Input> & { subject: SortingOnBoard };

/**
 * One act of an analyst on the board: it changes what stands at once, is kept as corrections that every later sorting holds to
 * and learns from, and what was adopted waits to be adopted anew. Acts on groups that somebody else has changed since they
 * were read are refused, and all where the machine has computed anew since; acts on others go through.
 */
export const correctSorting = command({
  name: 'correct-sorting',
  input,
  find: ({ tx, input: { sorting } }) => lockOnBoard(tx, sorting),
  may: canSort,
  async run(context) {
    const { tx, input: said, subject } = context;
    const { result } = subject;
    if (!result) return refused('sorting-not-yet');
    const themes = said.act === 'theme' || said.act === 'route' ? (await taxonomy(tx)).themes : [];
    const act = actOf(said, result, themes, context.now);
    if ('ok' in act) return act;
    if (said.place !== null && said.edition !== subject.edition) return refused('changed-meanwhile');
    const touched = questionsOf(result, [act.group, act.target]);
    if (said.edition < (subject.computedEdition ?? 0)) return refused('changed-meanwhile');
    if (await touchedSince(tx, subject.id, said.edition, touched)) return refused('changed-meanwhile');
    const planned = planAct(result, act, { competent: competentAt(themes, context.now), langOf });
    if (typeof planned === 'string') return refused(planned);
    const done = carriedOut(result, planned, await questionsOn(subject.scope, today(context.now), tx));
    const edition = subject.edition + 1;
    await saveReshaped(tx, subject.id, done.result, edition);
    const events = await keepAct(context, planned, { act: act.act, edition, touched, made: done.made, result });
    const group = done.made.at(-1) ?? act.group;
    return accepted({ sorting: subject.id, group, act: act.act }, ...events);
  }
});

const questionsOf = ({ groups }: SortingResult, ids: readonly (string | null)[]): string[] =>
  groups.filter(({ id }) => ids.includes(id)).flatMap(({ questions }) => questions);

const competentAt =
  (themes: readonly KeptTheme[], now: Temporal.Instant): Competent =>
  (id) => {
    const theme = themes.find((one) => one.id === id);
    const body = theme && competentOn(theme, today(now));
    return theme && body ? { route: theme.route, body } : undefined;
  };

const ROUTES = ['ministry', 'akimat', 'quasi-state', 'other'];
const NEEDS_OTHER = ['move', 'merge', 'same', 'different'];
const NEEDS_PART = ['move', 'split'];

/** The act as the rules know it, or what is wrong with the form. */
const actOf = (
  { act, group, target, place, questions, title, theme, route }: Input,
  { groups }: SortingResult,
  themes: readonly KeptTheme[],
  now: Temporal.Instant
): BoardAct | Refused => {
  const other = target ?? groups.find(({ ranks }) => ranks.support.position === place)?.id ?? null;
  if (NEEDS_OTHER.includes(act) && other === null)
    return refusedField('place', place === null ? 'required' : 'not-listed');
  if (NEEDS_PART.includes(act) && questions.length === 0) return refused('sorting-no-part');
  const told = { act, group, target: NEEDS_OTHER.includes(act) ? other : null, questions, value: null };
  if (act === 'title') return title === null ? refusedField('title', 'required') : { ...told, value: title };
  if (act === 'route') {
    return route !== null && ROUTES.includes(route) ? { ...told, value: route } : refusedField('route', 'not-listed');
  }
  if (act !== 'theme') return told;
  const stands = theme !== null && competentAt(themes, now)(theme) !== undefined;
  return stands ? { ...told, value: theme } : refusedField('theme', 'not-listed');
};

type Kept = { act: BoardAct['act']; edition: number; touched: string[]; made: string[]; result: SortingResult };

/** Keeps the act and its corrections; the events that say so. */
const keepAct = async ({ tx, now, actor, subject }: Context, planned: Planned, kept: Kept): Promise<DomainEvent[]> => {
  const by = { madeBy: actorId(actor), madeAt: now };
  const corrections: string[] = [];
  const events: DomainEvent[] = [];
  for (const correction of planned.corrections) {
    const id = await insertCorrection(tx, { ...correction, ...by });
    corrections.push(id);
    const { kind, questions } = correction;
    events.push(sortingCorrected(id, { kind, questions: questions.length, undone: false }));
  }
  const { act, edition, touched, made, result } = kept;
  const before = { groups: planned.removed, doubts: result.doubts };
  const row = { id: newId(), sorting: subject.id, edition, act, questions: touched, corrections, before, after: made };
  await insertAct(tx, { ...row, ...by });
  return [...events, sortingReshaped(subject.id, { act, edition, groups: made.length, undone: false })];
};
