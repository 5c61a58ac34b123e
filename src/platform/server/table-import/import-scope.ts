/** What an import belongs to: the plan year of a body. */
export type ImportScope = { body: string; year: number };

/** How many rows did what when an import was applied. */
export type ImportCounts = { new: number; changes: number; same: number; leftOut: number };
