import { forgetUnsent, keepUnsent, unsent } from '#ui/outbox.ts';
import { forgetDraft } from './question-draft.ts';

/** A form that was sent off without a network: where to, and its fields, of which `receipt` lets it count once. */
export type UnsentQuestion = { address: string; fields: [name: string, value: string][] };

/** `sent` with the private link; `refused`: the form is to be looked at again; `waits` for a network; `kept-nowhere`. */
export type Delivery = { state: 'sent'; link: string } | { state: 'refused' | 'waits' | 'kept-nowhere' };

const keyOf = (meeting: string, { fields }: UnsentQuestion): string => {
  const receipt = fields.find(([name]) => name === 'receipt');
  return `question/${meeting}/${receipt ? receipt[1] : ''}`;
};

/** Sends a question; where there is no network it is kept on the device, to be sent by `sendKept`. */
export const sendQuestion = async (meeting: string, question: UnsentQuestion): Promise<Delivery> => {
  const delivery = await deliver(question);
  const key = keyOf(meeting, question);
  try {
    if (delivery.state === 'waits') await keepUnsent({ key, act: question });
    else await forgetUnsent(key);
  } catch {
    if (delivery.state === 'waits') return { state: 'kept-nowhere' };
  }
  if (delivery.state === 'sent') forgetDraft(meeting);
  return delivery;
};

/** Sends what was kept for this meeting, the last of it answering; undefined when nothing was. */
export const sendKept = async (meeting: string): Promise<Delivery | undefined> => {
  const kept = await unsent<UnsentQuestion>(`question/${meeting}/`).catch(() => []);
  let last: Delivery | undefined;
  for (const { act } of kept) last = await sendQuestion(meeting, unasked(act));
  return last;
};

/** Similar questions could not be shown while there was no network, and are no reason to hold it back now. */
const unasked = ({ address, fields }: UnsentQuestion): UnsentQuestion => ({
  address,
  fields: fields.map(([name, value]) => [name, name === 'reviewed' && value === '' ? 'seen' : value])
});

/** A question that was taken leads on to its private page; one that was not, also one the server asks about, to the form. */
const deliver = async ({ address, fields }: UnsentQuestion): Promise<Delivery> => {
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(address, { method: 'POST', headers, body: new URLSearchParams(fields) });
    if (response.status === 201) return { state: 'sent', link: ((await response.json()) as { link: string }).link };
    return { state: response.status >= 500 ? 'waits' : 'refused' };
  } catch {
    return { state: 'waits' };
  }
};
