import { connectHall, receptionOf, registerForReception, stepReception } from '#live/server/index.ts';
import { hallsOf } from '#meetings/server/index.ts';
import { steady } from '../life.ts';
import { act } from './act.ts';

/** One held meeting in so many shows its reception: the filling is not to take longer for more of the same. */
const SHOWN_OF_HELD = 12;
const FIRST = ['none', 'far', 'none', 'disability', 'none'] as const;
const VISIT = { minutes: 9 } as const;

type Meeting = { id: string; startsAt: Temporal.Instant; fate: string; order: number };

/** Halls say that they are there, one is lost for a while; people come to the personal reception. Names nobody bears. */
export const openDoors = async (meeting: Meeting): Promise<void> => {
  const live = meeting.fate === 'live';
  if (!live && meeting.order % SHOWN_OF_HELD !== 0) return;
  await connectHalls(meeting);
  const tickets: string[] = [];
  const early = meeting.startsAt.subtract({ hours: 5 });
  const visitors = FIRST.slice(0, 3 + steady(meeting.order, 3));
  for (const [place, firstOf] of visitors.entries()) {
    const input = { meeting: meeting.id, name: `Келуші ${place + 1}`, firstOf, consent: 'on' };
    tickets.push((await act(registerForReception, input, early.add({ minutes: place * 7 }))).ticket);
  }
  if (!live) await receive(meeting.id, tickets);
};

const connectHalls = async ({ id, startsAt }: Meeting): Promise<void> => {
  for (const [place, hall] of (await hallsOf(id)).entries()) {
    const here = { meeting: id, hall: hall.id, byForm: 'on' };
    await act(connectHall, here, startsAt.subtract({ seconds: 30 }));
    if (place === 1) await act(connectHall, here, startsAt.add({ minutes: 9 }));
  }
};

/** Each is called, received and seen off. */
const receive = async (meeting: string, tickets: readonly string[]): Promise<void> => {
  const reception = await receptionOf(meeting);
  if (!reception) return;
  let when = reception.startsAt;
  for (const ticket of tickets) {
    await act(stepReception, { ticket, step: 'call', from: 'waiting' }, when);
    await act(stepReception, { ticket, step: 'receive', from: 'called' }, when.add({ minutes: 1 }));
    when = when.add(VISIT);
    await act(stepReception, { ticket, step: 'finish', from: 'receiving' }, when);
  }
};
