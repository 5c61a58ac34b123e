import * as m from '#paraglide/messages.js';
import type { FirstOf, ReceptionStep, TicketStatus } from '../reception.ts';

const STATUSES: Readonly<Record<TicketStatus, () => string>> = {
  waiting: m.doors_ticket_status_waiting,
  called: m.doors_ticket_status_called,
  receiving: m.doors_ticket_status_receiving,
  done: m.doors_ticket_status_done,
  absent: m.doors_ticket_status_absent,
  withdrawn: m.doors_ticket_status_withdrawn
};

const FIRST: Readonly<Record<FirstOf, () => string>> = {
  disability: m.doors_reception_first_disability,
  far: m.doors_reception_first_far,
  none: m.doors_reception_first_none
};

const STEPS: Readonly<Record<ReceptionStep, () => string>> = {
  call: m.doors_desk_call,
  receive: m.doors_desk_receive,
  finish: m.doors_desk_finish,
  miss: m.doors_desk_miss,
  move: m.doors_desk_move,
  withdraw: m.doors_desk_withdraw
};

export const ticketStatusWords = (status: TicketStatus): string => STATUSES[status]();
export const firstOfWords = (first: FirstOf): string => FIRST[first]();
export const receptionStepWords = (step: ReceptionStep): string => STEPS[step]();
