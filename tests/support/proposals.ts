import { addProposal, packageView, submitProposals } from '#planning/server/index.ts';
import { staff } from './actors.ts';

/** A day on which the bodies propose for 2027. */
export const proposedAt = Temporal.Instant.from('2026-11-22T05:00:00Z');

type Terms = Record<string, string | string[]>;

/** Lets a body propose these meetings for 2027 and submit them; returns the ids of the lines in the order given. */
export const submittedProposals = async (body: string, lines: readonly Terms[]): Promise<string[]> => {
  const press = staff('press-officer', body);
  const given = { year: '2027', body };
  const ids: string[] = [];
  for (const line of lines) {
    const terms = { region: 'abai', when: 'month', month: '5', format: 'mixed', themeKk: 'Ауыл', themeRu: 'Село' };
    const added = await addProposal(
      press,
      { ...given, ...terms, justificationKk: 'Сұрақ көп', ...line },
      { at: proposedAt }
    );
    if (!added.ok) throw new Error(JSON.stringify(added.refusal));
    ids.push(added.value.id);
  }
  const view = await packageView({ year: 2027, body });
  const edition = String(view?.package.edition ?? 0);
  const submitted = await submitProposals(press, { ...given, edition }, { at: proposedAt });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusal));
  return ids;
};
