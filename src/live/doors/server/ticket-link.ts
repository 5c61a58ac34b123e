import { linkSecret } from '#platform/server/link-secret.ts';

/** The secret of a ticket's private link. Whoever has it holds the ticket. */
export const ticketSecretOf = (ticket: string): string => linkSecret('reception-ticket', ticket);

/** The path of a ticket's own page. */
export const ticketLinkOf = (ticket: string): string => `/reception/${ticketSecretOf(ticket)}`;
