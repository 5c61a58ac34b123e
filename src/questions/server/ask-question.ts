import { z } from 'zod';
import { refusedField, type Result } from '#platform/result.ts';
import type { Command } from '#platform/server/command/command.ts';
import { gatheredCommand } from '#platform/server/command/gathered-command.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { ask, type AskedMeeting } from '../asking.ts';
import { canAsk } from '../permissions.ts';
import { DOORS, LONGEST_QUESTION } from '../question.ts';
import { keepQuestions, type Kept } from './keep-questions.ts';
import { privateLinkOf } from './private-link.ts';
import { meetingsToAsk, placesExist, type FoundPlaces } from './question.store.ts';

const form = z.object({
  meeting: field.id(),
  text: field.text(LONGEST_QUESTION),
  door: z.enum(DOORS).default('web'),
  /** In which language it was said, by who heard it. */
  spokenIn: z.enum(['', 'kk', 'ru']).default(''),
  hall: field.optionalId(),
  district: field.optionalCode(),
  name: field.optionalText(200),
  contact: field.optionalText(200),
  consent: field.checked()
});

type Asking = { input: z.output<typeof form>; now: Temporal.Instant; subject: AskedMeeting };

/** What the asker gets: the question's id, its number, the path of the private page. */
export type Asked = Kept & { link: string };

/**
 * Puts questions within acts that have been permitted, each answered in its order. Refuses as `ask` does, and a place that is
 * not the meeting's; of what is refused nothing is written.
 */
export const askAllWithin = async (tx: Tx, asked: readonly Asking[]): Promise<Result<Kept>[]> => {
  const found = await placesExist(
    tx,
    asked.map(({ input, subject }) => ({ meeting: subject.id, district: input.district, hall: input.hall }))
  );
  const rules = asked.map((asking, place) => ruleOn(asking, found[place]));
  const taken = asked.flatMap(({ input, now, subject: meeting }, place) => {
    const rule = rules[place];
    return rule?.ok ? [{ input, now, meeting, contact: rule.contact }] : [];
  });
  const kept = (await keepQuestions(tx, taken)).values();
  return rules.flatMap((rule) => (rule.ok ? (kept.next().value ?? []) : rule));
};

const ruleOn = ({ input, subject }: Asking, found: FoundPlaces | undefined): ReturnType<typeof ask> => {
  const rule = ask(subject, input);
  if (!rule.ok) return rule;
  if (!found?.district) return refusedField('district', 'not-listed');
  return found.hall ? rule : refusedField('hall', 'not-listed');
};

const keepQuestion = gatheredCommand({
  name: 'ask-question',
  input: form,
  async findAll(tx, inputs) {
    const meetings = await meetingsToAsk(
      tx,
      inputs.map(({ meeting }) => meeting)
    );
    return inputs.map(({ meeting }) => meetings.get(meeting));
  },
  may: (actor, meeting, input) => canAsk(actor, meeting, input.door),
  runAll: askAllWithin
});

/**
 * Puts a question to a meeting. By the open doors it waits for a moderator; what staff write down is published at once.
 * The link is added here and not by the command, so that its secret is not kept with the receipt.
 */
export const askQuestion: Command<typeof form, Asked> = Object.assign(
  async (...act: Parameters<typeof keepQuestion>) => {
    const outcome = await keepQuestion(...act);
    if (!outcome.ok) return outcome;
    return { ok: true as const, value: { ...outcome.value, link: privateLinkOf(outcome.value.question) } };
  },
  { commandName: keepQuestion.commandName, schema: keepQuestion.schema }
);
