/** Who wrote something, by post; null where the post is gone or he held none. */
export type WrittenBy = { kk: string; ru: string; en: string } | null;

/** A note among colleagues; `own` where the reader wrote it. */
export type QuestionNote = { id: string; text: string; at: Temporal.Instant; by: WrittenBy; own: boolean };

/** The shared draft of an answer as it stands; version 0 before anybody wrote. */
export type AnswerDraft = { version: number; text: string; at: Temporal.Instant | null; by: WrittenBy };

export const NO_DRAFT: AnswerDraft = { version: 0, text: '', at: null, by: null };
