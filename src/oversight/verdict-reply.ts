/** What a body says to the verdicts on it in a year: to one norm, or with null to the whole row. */
export type VerdictReply = {
  readonly body: string;
  readonly norm: string | null;
  readonly version: number;
  readonly text: { readonly kk: string; readonly ru: string };
  readonly repliedAt: Temporal.Instant;
};

/** A reply as it stands, with the versions before it, the newest first. */
export type StandingReply = VerdictReply & { readonly earlier: readonly VerdictReply[] };

/** The newest version of each reply; `replies` in any order. Replies to the whole row come first, then by norm. */
export const standingReplies = (replies: readonly VerdictReply[]): readonly StandingReply[] => {
  const groups = Map.groupBy(replies, ({ body, norm }) => `${body}/${norm ?? ''}`);
  return [...groups.keys()].toSorted().flatMap((key) => {
    const [newest, ...earlier] = (groups.get(key) ?? []).toSorted((one, other) => other.version - one.version);
    return newest ? [{ ...newest, earlier }] : [];
  });
};
