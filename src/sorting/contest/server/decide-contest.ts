import { z } from 'zod';
import { actorId } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { sortingCorrected } from '../../events.ts';
import { insertCorrection } from '../../server/corrections.store.ts';
import { competentOn } from '../../taxonomy/kept-theme.ts';
import { taxonomy } from '../../taxonomy/server/taxonomy.views.ts';
import { CONTEST_VERDICTS } from '../contest.ts';
import { contestDecided } from '../events.ts';
import { canDecideContest } from '../permissions.ts';
import { lockContest, saveDecision } from './contest.store.ts';

/**
 * Answers an asker's objection in words. Accepted, it becomes a correction that every later sorting holds to: the question is
 * kept apart from the others of its group, or is of the theme that is named (one that stands today). What was adopted stays
 * until it is adopted anew.
 */
export const decideContest = command({
  name: 'decide-contest',
  input: z.object({
    contest: field.id(),
    verdict: z.enum(CONTEST_VERDICTS),
    theme: field.optionalCode(),
    text: field.text(2000)
  }),
  find: ({ tx, input }) => lockContest(tx, input.contest),
  may: canDecideContest,
  async run({ tx, now, actor, input, subject }) {
    const { verdict, text, theme } = input;
    const { id, question, kind } = subject;
    if (subject.decided) return refused('contest-decided');
    const saved = { verdict, decision: text, decidedAt: now };
    if (verdict === 'declined') {
      await saveDecision(tx, id, { ...saved, correction: null });
      return accepted({ contest: id }, contestDecided(id, { question, kind, verdict, correction: null }));
    }
    const themes = kind === 'wrong-addressee' ? (await taxonomy(tx)).themes : [];
    const named = themes.find((one) => one.id === theme && competentOn(one, today(now)) !== null);
    if (kind === 'wrong-addressee' && !named) return refusedField('theme', 'not-listed');
    const questions = named ? [question] : [question, ...subject.others];
    const correction = await insertCorrection(tx, {
      kind: named ? 'theme' : 'apart',
      questions,
      value: named?.id ?? null,
      madeBy: actorId(actor),
      madeAt: now
    });
    await saveDecision(tx, id, { ...saved, correction });
    return accepted(
      { contest: id },
      sortingCorrected(correction, { kind: named ? 'theme' : 'apart', questions: questions.length, undone: false }),
      contestDecided(id, { question, kind, verdict, correction })
    );
  }
});
