import type { Remark } from './remark.ts';

/** What a body or an akimat has said of a schedule in this round. */
export type Voice = {
  readonly body: string;
  /** The day on which it agreed without remarks. */
  readonly agreedAt: Temporal.Instant | null;
  readonly remarks: number;
  /** Of them without an answer. */
  readonly open: number;
};

/** Each party with what it has said; remarks of earlier rounds do not count as speaking in this one, unless they are open. */
export const voicesOf = (
  parties: readonly string[],
  remarks: readonly (Remark & { readonly ofThisRound: boolean })[],
  agreements: ReadonlyMap<string, Temporal.Instant>
): readonly Voice[] => {
  const byBody = Map.groupBy(
    remarks.filter(({ ofThisRound, answer }) => ofThisRound || answer === null),
    ({ body }) => body
  );
  return [...new Set([...parties, ...byBody.keys(), ...agreements.keys()])].map((body) => {
    const own = byBody.get(body) ?? [];
    return {
      body,
      agreedAt: agreements.get(body) ?? null,
      remarks: own.length,
      open: own.filter(({ answer }) => answer === null).length
    };
  });
};

/** Has it said nothing? */
export const isSilent = ({ agreedAt, remarks }: Voice): boolean => agreedAt === null && remarks === 0;
