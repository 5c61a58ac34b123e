import { z } from 'zod';
import type { Texts } from '#decree/index.ts';
import { actingPost } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { accepted, type Refused, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { freeze } from '#platform/server/publication/index.ts';
import { postTitles } from '#registry/server/index.ts';
import { taxonomy } from '../../taxonomy/server/taxonomy.views.ts';
import { type AdoptedSorting, adoptedSorting, type InBoth, saysOther } from '../adopted-sorting.ts';
import { sortingAdopted } from '../events.ts';
import { canAdoptSorting } from '../permissions.ts';
import { saveAdopted } from './adopted.store.ts';
import { publishedSorting, SORTING } from './adopted.views.ts';
import { lockSorting, numbersOf, saveAdoption, type SortingToAdopt } from './adopting.store.ts';

/**
 * Adopts what sorting a meeting's questions came to, p(1,6), and publishes it frozen: method, seed, hash of the input, result,
 * and what people changed of the machine's proposal. `edition` is the state that was read: another is not adopted unseen.
 * Adopting again is a correction: a new version with its reason beside the old; refused where nothing changed.
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
    const { result, proposal, meeting } = subject;
    if (!result || !proposal || !ADOPTABLE.includes(subject.state))
      return refused('sorting-not-yet', { cites: [1, 6] });
    if (input.edition !== subject.edition) return refused('sorting-other-state');
    const last = await publishedSorting(meeting.number);
    const reason = reasonOf(last !== undefined, input);
    if (reason !== null && 'ok' in reason) return reason;
    const post = actingPost(actor, subject.body);
    const ids = result.groups.flatMap(({ questions }) => questions);
    const numbers = await numbersOf(tx, ids);
    const content = adoptedSorting({
      ...headOf(subject),
      adopted: { post: await titleOf(tx, post ?? subject.holder), on: today(now).toString() },
      reason,
      result,
      proposal,
      numbers,
      themeNames: await themeNames(tx)
    });
    if (last && !saysOther(content, last.sorting)) return refused('nothing-new-to-publish');
    const frozen = await freeze(tx, { kind: SORTING, subject: meeting.number, content });
    if (!frozen) return refused('nothing-new-to-publish');
    await saveAdopted(tx, meeting.id, content, { version: frozen.version, ids: inverted(numbers) });
    await saveAdoption(tx, subject.id, { at: now, by: post, version: frozen.version });
    const facts = { scope: 'meeting', meeting: meeting.id, post, groups: content.groups.length, questions: ids.length };
    return accepted({ number: meeting.number, version: frozen.version }, sortingAdopted(subject.id, facts, frozen));
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

const headOf = ({
  meeting,
  body,
  region,
  subject
}: SortingToAdopt): Pick<AdoptedSorting, 'meeting' | 'body' | 'region' | 'subject' | 'heldOn'> => ({
  meeting: meeting.number,
  body,
  region,
  subject,
  heldOn: today(meeting.startsAt).toString()
});

/** The post that adopts; the meeting's holder where the product itself acts for the demonstration. */
const titleOf = async (tx: Tx, post: string): Promise<Texts> => {
  const title = (await postTitles([post], tx)).get(post);
  if (!title) throw new Error(`No post ${post}`);
  return title;
};

const themeNames = async (tx: Tx): Promise<Map<string, Texts>> =>
  new Map((await taxonomy(tx)).themes.map(({ id, names }) => [id, names]));

const inverted = (numbers: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...numbers].map(([id, number]) => [number, id]));
