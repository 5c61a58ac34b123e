// npm run bench:sorting -- --task T --train FILE --test FILE [--json OUT]: the quality of the sorter beside a plain method in
// the same run, with bootstrap 95 % intervals and fixed seeds. Tab-separated files with a header:
// classify (text, label, optional place), duplicates (id, text, group; 0 none), pairs (class −1 0 1, text_1, text_2),
// topics (text, label), route (text, region, body, route; --test alone), cross (kk, ru), scale (--n N; no file),
// stems (--test FOLDER with kk_KZ.dic and kk_KZ.aff of hunspell-kk).
// --task all runs what the folder of --data allows and writes docs/sorting-quality.md and the same figures as data, db/reference/sorting-quality.json.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine, printTable, say } from './support/measuring.ts';
import type { Outcome } from './support/sorting/outcome.ts';
import { qualityData } from './support/sorting/quality-data.ts';
import { qualityPage, tableRows } from './support/sorting/quality-page.ts';
import { UnreadableFile } from './support/sorting/table-file.ts';
import { ofFiles, ofFolder, TASKS } from './support/sorting/task-files.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    task: { type: 'string', default: 'all' },
    train: { type: 'string' },
    test: { type: 'string' },
    json: { type: 'string' },
    n: { type: 'string', default: '10000' },
    data: { type: 'string', default: join(root, '..', 'shared', 'text-data') }
  }
});

if (values.task !== 'all' && !TASKS.includes(values.task)) {
  say(`Unknown task ${values.task}; one of ${[...TASKS, 'all'].join(', ')}.`);
  process.exit(2);
}

const count = Number(values.n);
if (!Number.isSafeInteger(count) || count < 1) {
  say(`--n must be a whole number above 0; found: ${values.n}.`);
  process.exit(2);
}

const measured = async (): Promise<Outcome[]> => {
  try {
    return values.task === 'all'
      ? await ofFolder(values.data, count)
      : await ofFiles(values.task, { train: values.train, test: values.test, count });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    say(error.message);
    return process.exit(2);
  }
};
const outcomes = await measured();

const about = machine().replace(/; load generator.*/, '');
say(about);
printTable(['task', 'set', 'method', 'texts', 'figure', 'value', 'low', 'high'], tableRows(outcomes));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(outcomes, null, 2)}\n`);
if (values.task === 'all' && !existsSync(values.data))
  say(`No folder ${values.data}: docs/sorting-quality.md stays as it is.`);
else if (values.task === 'all') {
  writeFileSync(join(root, 'docs/sorting-quality.md'), qualityPage(outcomes, about));
  const data = JSON.stringify(qualityData(outcomes, about), null, 2);
  writeFileSync(join(root, 'db/reference/sorting-quality.json'), `${data}\n`);
}
