import { type DomainEvent, event } from '#platform/event.ts';

/** Where the recording of a meeting is seen is known, or known otherwise. */
export const recordingKept = (meeting: string, edition: number): DomainEvent =>
  event('RecordingKept', 'meeting', meeting, { edition });

/** A person said from which second of the recording a question is heard; null gives the mark back to the board. */
export const timeMarkCorrected = (question: string, meeting: string, seconds: number | null): DomainEvent =>
  event('TimeMarkCorrected', 'question', question, { meeting, seconds });
