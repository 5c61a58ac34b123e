/** A fact that may stand in the journal: ids, codes, numbers and days, never words of or about a person. */
export type Facts = Record<string, string | number | boolean | null | readonly string[]>;

/** Something that happened to one object. It becomes a row of the journal and reaches its subscribers from there. */
export type DomainEvent = {
  type: string;
  object: { kind: string; id: string };
  facts: Facts;
};

/** Makes an event: `event('QuestionPublished', 'question', id, { meeting })`. */
export const event = (type: string, kind: string, id: string, facts: Facts = {}): DomainEvent => ({
  type,
  object: { kind, id },
  facts
});
