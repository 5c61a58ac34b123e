import { z } from 'zod';
import { holds } from '../../actor.ts';
import { event, type DomainEvent } from '../../event.ts';
import { accepted, refused } from '../../result.ts';
import { command } from '../command/command.ts';
import { field } from '../command/input.ts';
import { type DeadLetter, lockDeadLetter, putBack, takeAway } from './dead-letters.store.ts';

const form = z.object({ deadLetter: field.id() });

const happened = (type: string, { id, queue, seq }: DeadLetter): DomainEvent => event(type, 'job', id, { queue, seq });

/** Tries again what failed at every try, as if for the first time: for when its cause has been mended. */
export const retryDeadLetter = command({
  name: 'retry-dead-letter',
  input: form,
  find: ({ tx, input }) => lockDeadLetter(tx, input.deadLetter),
  may: (actor) => holds(actor, ['administrator']),
  async run({ subject, tx }) {
    if (!(await putBack(tx, subject.id))) return refused('queue-gone');
    return accepted({ queue: subject.queue }, happened('DeadLetterRetried', subject));
  }
});

/** Gives up what failed at every try. The event it was about stays in the journal. */
export const dropDeadLetter = command({
  name: 'drop-dead-letter',
  input: form,
  find: ({ tx, input }) => lockDeadLetter(tx, input.deadLetter),
  may: (actor) => holds(actor, ['administrator']),
  async run({ subject, tx }) {
    await takeAway(tx, subject.id);
    return accepted({ queue: subject.queue }, happened('DeadLetterDropped', subject));
  }
});
