/** What an asker says against the place of his question: it is not the same question, or it went to the wrong addressee. */
export const CONTEST_KINDS = ['not-the-same', 'wrong-addressee'] as const;
export type ContestKind = (typeof CONTEST_KINDS)[number];

/** How an analyst answers. Accepted, it becomes a correction that every later sorting keeps to. */
export const CONTEST_VERDICTS = ['accepted', 'declined'] as const;
export type ContestVerdict = (typeof CONTEST_VERDICTS)[number];

/** An asker's objection with what became of it. */
export type Contest = {
  readonly id: string;
  readonly question: string;
  readonly number: string;
  readonly meeting: string;
  readonly body: string;
  readonly group: string;
  readonly kind: ContestKind;
  readonly text: string;
  readonly madeAt: Temporal.Instant;
  readonly decision: {
    readonly verdict: ContestVerdict;
    readonly text: string;
    readonly decidedAt: Temporal.Instant;
  } | null;
};
