export const LINK_RESULTS = ['good', 'poor', 'failed'] as const;
export type LinkResult = (typeof LINK_RESULTS)[number];

/** How the video link of a hall was tried. `post` is whoever tried it, null where the product itself says so. */
export type LinkTest = {
  hall: string;
  testedAt: Temporal.Instant;
  result: LinkResult;
  mbps: number | null;
  note: string | null;
  body: string;
  post: string | null;
};

/** A hall with its tests, the newest first. */
export type TestedHall = { id: string; main: boolean; tests: readonly Pick<LinkTest, 'result'>[] };

/** Does the hall's link hold by its last test? Null where it was never tried. */
export const linkHolds = ({ tests: [last] }: Pick<TestedHall, 'tests'>): boolean | null =>
  last ? last.result === 'good' : null;

/**
 * p(1,4,5): whether the video link is agreed. It is once the place is, and the last test of every district hall was good;
 * where only the main hall is on the line, its speed stands in the agreement.
 */
export const isLinkAgreed = (
  { status, lineMbps }: { status: string; lineMbps: number | null },
  halls: readonly TestedHall[]
): boolean => {
  if (status !== 'agreed') return false;
  const districts = halls.filter(({ main }) => !main);
  return districts.length > 0 ? districts.every((hall) => linkHolds(hall) === true) : lineMbps !== null;
};
