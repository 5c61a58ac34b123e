import { z } from 'zod';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { newId } from '#platform/server/ids.ts';
import { CONTEST_KINDS } from '../contest.ts';
import { groupContested } from '../events.ts';
import { hasOpenContest, insertContest, lockPlaceBehind } from './contest.store.ts';

/**
 * An asker says by the private link alone that the question stands in the wrong place, and why: it is not the same question as
 * the others of its group, or it went to the wrong addressee. One objection at a time waits for an analyst.
 */
export const contestSorting = command({
  name: 'contest-sorting',
  input: z.object({ link: field.text(100), kind: z.enum(CONTEST_KINDS), text: field.text(2000) }),
  find: ({ tx, input }) => lockPlaceBehind(tx, input.link),
  /** Who holds the secret of the link is the asker. */
  may: () => true,
  async run({ tx, now, input: { kind, text }, subject }) {
    const { question, meeting, version, group } = subject;
    if (await hasOpenContest(tx, question)) return refused('contest-waits');
    if (kind === 'not-the-same' && group.questions.length === 1) return refusedField('kind', 'stands-alone');
    const id = newId();
    await insertContest(tx, { id, question, version, group: group.id, kind, text, madeAt: now });
    return accepted({ kind }, groupContested(id, { question, group: group.id, meeting, kind }));
  }
});
