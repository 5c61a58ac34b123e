import { z } from 'zod';
import { isOver, type Texts } from '#decree/index.ts';
import { actingPost, type Actor } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { accepted, type Refused, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { freeze } from '#platform/server/publication/index.ts';
import { firstHeadPost, postTitles } from '#registry/server/index.ts';
import type { Owner } from '../../scope.ts';
import type { SortedScope } from '../../server/scope.store.ts';
import { taxonomy } from '../../taxonomy/server/taxonomy.views.ts';
import { adoptedSorting, codeOf, type InBoth, saysOther } from '../adopted-sorting.ts';
import { sortingAdopted } from '../events.ts';
import { canAdoptSorting } from '../permissions.ts';
import { adoptedScope } from './adopted-scope.ts';
import { saveAdopted } from './adopted.store.ts';
import { publishedSorting, SORTING } from './adopted.views.ts';
import { lockSorting, numbersOf, saveAdoption } from './adopting.store.ts';

/**
 * Adopts what sorting questions came to, and publishes it frozen: method, seed, hash of the input, result, and what people changed of
 * the machine's proposal. That of a meeting is due by p(1,6); that of a period waits until the period is over. `edition` is the state
 * that was read: another is not adopted unseen. Adopting again is a correction: a new version with its reason beside the old;
 * refused where nothing changed.
 */
export const adoptSorting = command({
  name: 'adopt-sorting',
  input: z.object({
    sorting: field.id(),
    edition: field.wholeNumber(1, 1_000_000),
    reasonKk: field.optionalText(1000),
    reasonRu: field.optionalText(1000)
  }),
  find: ({ tx, input }) => lockSorting(tx, input.sorting),
  may: canAdoptSorting,
  async run({ tx, now, actor, input, subject }) {
    const { result, proposal, scope } = subject;
    if (!result || !proposal || !ADOPTABLE.includes(subject.state))
      return refused('sorting-not-yet', { cites: [1, 6] });
    if (input.edition !== subject.edition) return refused('sorting-other-state');
    if (scope.kind !== 'meeting' && !isOver(scope.period, today(now))) return refused('sorting-period-open');
    const of = await adoptedScope(scope);
    const last = await publishedSorting(codeOf(of));
    const reason = reasonOf(last !== undefined, input);
    if (reason !== null && 'ok' in reason) return reason;
    const post = postOf(actor, subject);
    const ids = result.groups.flatMap(({ questions }) => questions);
    const numbers = await numbersOf(tx, ids);
    const content = adoptedSorting({
      of,
      adopted: { post: await titleOf(tx, post ?? (await holderOf(scope))), on: today(now).toString() },
      reason,
      result,
      proposal,
      numbers,
      themeNames: await themeNames(tx)
    });
    if (last && !saysOther(content, last.sorting)) return refused('nothing-new-to-publish');
    const frozen = await freeze(tx, { kind: SORTING, subject: codeOf(of), content });
    if (!frozen) return refused('nothing-new-to-publish');
    const meeting = scope.kind === 'meeting' ? scope.id : null;
    if (meeting !== null) await saveAdopted(tx, meeting, content, { version: frozen.version, ids: inverted(numbers) });
    await saveAdoption(tx, subject.id, { at: now, by: post, version: frozen.version });
    const facts = { scope: scope.kind, meeting, post, groups: content.groups.length, questions: ids.length };
    return accepted({ code: codeOf(of), version: frozen.version }, sortingAdopted(subject.id, facts, frozen));
  }
});

const ADOPTABLE = ['proposed', 'adopted'];

type Reasons = { reasonKk: string | null; reasonRu: string | null };

/** A correction says why, in both languages; a first version has nothing to say. */
const reasonOf = (again: boolean, { reasonKk, reasonRu }: Reasons): InBoth | null | Refused => {
  if (!again) return null;
  if (reasonKk === null) return refusedField('reasonKk', 'required');
  return reasonRu === null ? refusedField('reasonRu', 'required') : { kk: reasonKk, ru: reasonRu };
};

/** The post in which the actor adopts: one in the body, of the region's akimat, or of those above all. */
const postOf = (actor: Actor, { body, region }: Owner): string | null => {
  if (body !== null || actor.kind !== 'staff') return actingPost(actor, body ?? '');
  const own = actor.posts.find((held) => canAdoptSorting({ ...actor, posts: [held] }, { body, region }));
  return own?.post ?? null;
};

/** Who answers for what is sorted, where the product itself acts for the demonstration: the meeting's holder, the body's head. */
const holderOf = async (scope: SortedScope): Promise<string> => {
  if (scope.kind === 'meeting') return scope.holder;
  const head = scope.kind === 'body' ? await firstHeadPost(scope.of) : undefined;
  if (!head) throw new Error(`Nobody adopts for ${scope.kind} ${scope.of}`);
  return head.id;
};

const titleOf = async (tx: Tx, post: string): Promise<Texts> => {
  const title = (await postTitles([post], tx)).get(post);
  if (!title) throw new Error(`No post ${post}`);
  return title;
};

const themeNames = async (tx: Tx): Promise<Map<string, Texts>> =>
  new Map((await taxonomy(tx)).themes.map(({ id, names }) => [id, names]));

const inverted = (numbers: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...numbers].map(([id, number]) => [number, id]));
