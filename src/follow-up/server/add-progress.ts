import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { incomingFiles } from '#platform/server/files/index.ts';
import { takesProgress } from '../assignment.ts';
import { progressNoted } from '../events.ts';
import { canNoteProgress } from '../permissions.ts';
import { lockAssignment, saveProgress } from './assignment.store.ts';
import { saveEvidence } from './evidence.store.ts';

/** Notes what was done on an assignment, with evidence. Refused when the asker has confirmed the outcome. */
export const addProgress = command({
  name: 'add-progress',
  input: z.object({ assignment: field.id(), text: field.text(4000), files: incomingFiles }),
  find: ({ tx, input: { assignment } }) => lockAssignment(tx, assignment),
  may: canNoteProgress,
  async run({ tx, now, subject, input: { text, files } }) {
    if (!takesProgress(subject.status)) return refused('assignment-closed');
    const note = await saveProgress(tx, subject.id, text, now);
    const issue = await saveEvidence(tx, files, { progressNote: note });
    if (issue) return refused('invalid', { issues: [issue] });
    return accepted({ note }, progressNoted(subject, note, files.length));
  }
});
