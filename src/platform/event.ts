/** A fact that may stand in the journal: ids, codes, numbers and days, never words of or about a person. */
export type Facts = Record<string, string | number | boolean | null | readonly string[]>;

/** Something that happened to one object. It becomes a row of the journal and reaches its subscribers from there. */
export type DomainEvent = {
  type: string;
  object: { kind: string; id: string };
  facts: Facts;
  /** What becomes public by this event; see `publishing`. */
  publishes?: Frozen;
};

/** Content ready to be published: its canonical text, the SHA-256 of it in hex, and which version of its subject it is. */
export type Frozen = { kind: string; subject: string; version: number; content: string; sha256: string };

/** Makes an event: `event('QuestionPublished', 'question', id, { meeting })`. */
export const event = (type: string, kind: string, id: string, facts: Facts = {}): DomainEvent => ({
  type,
  object: { kind, id },
  facts
});

/**
 * The event by which frozen content becomes public: its facts name the publication, its version and hash, so that its row of
 * the journal proves it. The command stores the publication with that row; there is no other way to publish.
 */
export const publishing = (by: DomainEvent, frozen: Frozen): DomainEvent => ({
  ...by,
  facts: {
    ...by.facts,
    publication: `${frozen.kind}/${frozen.subject}`,
    version: frozen.version,
    sha256: frozen.sha256
  },
  publishes: frozen
});
