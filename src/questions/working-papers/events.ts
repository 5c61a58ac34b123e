import { event, type DomainEvent } from '#platform/event.ts';

type Place = { id: string; meeting: string; body: string };

const about = (type: string, { id, meeting, body }: Place, facts: DomainEvent['facts']): DomainEvent =>
  event(type, 'question', id, { meeting, body, ...facts });

/** Somebody wrote to his colleagues about a question, or took his words back; never the words themselves. */
export const noteWritten = (question: Place, note: string): DomainEvent => about('NoteWritten', question, { note });
export const noteWithdrawn = (question: Place, note: string): DomainEvent => about('NoteWithdrawn', question, { note });

/** The shared draft of an answer has a new version. */
export const draftSaved = (question: Place, version: number): DomainEvent =>
  about('AnswerDraftSaved', question, { version });
