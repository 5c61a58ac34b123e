import { z } from 'zod';
import { isSystem, type System } from '../../actor.ts';
import { today } from '../../clock.ts';
import { event, publishing } from '../../event.ts';
import { accepted } from '../../result.ts';
import { command } from '../command/command.ts';
import { freeze } from '../publication/publication.store.ts';
import { JOURNAL_HEAD } from './journal-head.ts';
import { currentHead } from './published-heads.views.ts';

/** Who acts when the clock does. */
export const TIMETABLE: System = { kind: 'system', name: 'timetable' };

/**
 * Publishes the journal's last row and its hash, frozen, once for each day of Kazakhstan: whoever keeps it can prove later that a
 * row up to it was rewritten. Called again on the same day, also at once, it publishes nothing.
 */
export const publishJournalHead = command({
  name: 'publish-journal-head',
  input: z.object({}),
  find: ({ tx }) => currentHead(tx),
  may: isSystem,
  async run({ tx, now, subject: head }) {
    const day = today(now).toString();
    const content = { day, ...head, time: now.toString() };
    const frozen = await freeze(tx, { kind: JOURNAL_HEAD, subject: day, content, once: true });
    if (!frozen) return accepted({ day, fresh: false });
    return accepted(
      { day, fresh: true },
      publishing(event('JournalHeadPublished', 'journal', day, { seq: head.seq }), frozen)
    );
  }
});
