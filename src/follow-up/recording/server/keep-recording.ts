import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { lockMeeting } from '../../minutes/server/minutes.store.ts';
import { canEditMinutes } from '../../minutes/permissions.ts';
import { recordingKept } from '../events.ts';
import { keepRecordingRow } from './recording.store.ts';
import { recordingOf } from './recording.views.ts';

const isSafeAddress = (text: string): boolean => {
  const { protocol, username } = URL.parse(text) ?? {};
  return protocol === 'https:' && !username;
};

const address = z.string().trim().max(500).refine(isSafeAddress, { message: 'not-https' });

/**
 * Says where the recording of a held meeting is seen, its title and what can be read in its place. `edition` is the state seen:
 * a later one is not overwritten unseen.
 */
export const keepRecording = command({
  name: 'keep-recording',
  input: z.object({
    meeting: field.id(),
    edition: field.wholeNumber(0, 1_000_000),
    url: address,
    titleKk: field.text(200),
    titleRu: field.text(200),
    aboutKk: field.text(2000),
    aboutRu: field.text(2000),
    leadSeconds: field.wholeNumber(-86_400, 86_400)
  }),
  find: ({ tx, input: { meeting } }) => lockMeeting(tx, meeting),
  may: canEditMinutes,
  async run({ tx, now, input, subject }) {
    if (subject.status !== 'held') return refused('recording-not-yet');
    const was = await recordingOf(subject.id, tx);
    const { meeting: _, edition: seen, ...given } = input;
    const done = accepted({ number: subject.number });
    const { edition, ...stands } = was ?? { edition: 0 };
    if (JSON.stringify(sorted(stands)) === JSON.stringify(sorted(given))) return done;
    if (seen !== edition) return refused('changed-meanwhile');
    await keepRecordingRow(tx, { ...given, meeting: subject.id, edition: edition + 1, keptAt: now });
    return accepted(done.value, recordingKept(subject.id, edition + 1));
  }
});

const sorted = (fields: object): [string, unknown][] =>
  Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
