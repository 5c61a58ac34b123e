import { type DomainEvent, event } from '#platform/event.ts';

/** The taxonomy stands for the first time, as the carried data has it. */
export const taxonomyFilled = (sectors: number, themes: number): DomainEvent =>
  event('TaxonomyFilled', 'taxonomy', 'reference', { sectors, themes });

/** A theme is new, says something else, or is no longer; from then on the machine sorts by it. */
export const themeKept = (
  kind: 'Added' | 'Changed' | 'Closed',
  theme: { id: string; edition: number; body: string | null }
): DomainEvent => event(`Theme${kind}`, 'theme', theme.id, { edition: theme.edition, body: theme.body });
