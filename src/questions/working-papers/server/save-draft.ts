import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canShareWork } from '../../permissions.ts';
import { lockQuestion } from '../../server/question.store.ts';
import { draftSaved } from '../events.ts';
import type { WrittenBy } from '../working-paper.ts';
import { keepDraft } from './working-papers.store.ts';
import { draftOf } from './working-papers.views.ts';

/**
 * Saves the shared draft of an answer as its next version. `base` is the version its writer saw (0: none): when a colleague has saved
 * another since, the second is told by whom (`draft-changed`) and loses nothing; what stands already is not kept twice.
 */
export const saveDraft = command({
  name: 'save-draft',
  input: z.object({ question: field.id(), base: field.wholeNumber(0, 1_000_000), text: field.text(4000) }),
  find: ({ tx, input }) => lockQuestion(tx, input.question),
  may: canShareWork,
  async run({ input: { base, text }, subject, actor, tx, now: at }) {
    const draft = await draftOf(subject.id, tx);
    if (draft.text === text) return accepted({ number: subject.number, version: draft.version });
    if (draft.version !== base)
      return refused(draft.by ? 'draft-changed' : 'draft-changed-elsewhere', { params: named(draft.by) });
    const version = draft.version + 1;
    await keepDraft(tx, version, { question: subject.id, body: subject.body, text, actor, at });
    return accepted({ number: subject.number, version }, draftSaved(subject, version));
  }
});

const named = (by: WrittenBy): Record<string, string> => (by ? { postKk: by.kk, postRu: by.ru, postEn: by.en } : {});
