/** p(1,8), p(4,4): a worsening forecast or begun in a region, in the field of one central body. */
export type Risk = {
  readonly id: string;
  readonly body: string;
  readonly region: string;
  /** Of social tension: then a Deputy Prime Minister takes part, p(4,4). */
  readonly high: boolean;
  readonly ground: string;
  readonly recordedBy: string | null;
  readonly recordedAt: Temporal.Instant;
  readonly closed: { readonly at: Temporal.Instant; readonly reason: string; readonly body: string | null } | null;
};
