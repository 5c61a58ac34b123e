import { type DomainEvent, event, type Frozen, publishing } from '#platform/event.ts';
import type { MinutesPartName } from './minutes.ts';

/** Somebody changed a part of the minutes, or gave it back to the record. */
export const minutesEdited = (meeting: string, part: MinutesPartName, edition: number, kept: boolean): DomainEvent =>
  event('MinutesEdited', 'meeting', meeting, { part, edition, ownWords: kept });

/** The minutes are signed by a post and public; a later version corrects an earlier. */
export const minutesSigned = (meeting: string, post: string | null, frozen: Frozen): DomainEvent =>
  publishing(event('MinutesSigned', 'meeting', meeting, { post }), frozen);
