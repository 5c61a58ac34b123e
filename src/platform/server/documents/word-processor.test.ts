import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { documentResponse, type Report } from './index.ts';

const LETTERS = 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі';
const annex: Report = {
  title: 'Кездесулердің 2027 жылғы кестесі',
  about: ['Өзгерістер ескерілген.'],
  locale: 'kk',
  annex: ['Қосымша', 'Үкіметтің 2027 жылғы 8 қаңтардағы № 4 қаулысымен бекітілген'],
  tables: [
    {
      name: 'Кесте 2027',
      caption: '',
      heads: [
        { text: 'Р/с №', width: 6 },
        { text: 'Орган', width: 40 }
      ],
      rows: Array.from({ length: 60 }, (_, place) => [place + 1, `${LETTERS} ${place + 1}`])
    }
  ]
};
const words = [
  ...(annex.annex ?? []),
  annex.title,
  'Р/с №',
  'Орган',
  ...Array.from({ length: 60 }, (_, place) => [`${place + 1}`, `${LETTERS} ${place + 1}`]).flat(),
  ...annex.about
];

/** The words of the document as LibreOffice reads it; undefined where it is not installed. */
const readByLibreOffice = (docx: Buffer): string[] | undefined => {
  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
  if (!office) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'kezdesu-office-'));
  try {
    writeFileSync(join(folder, 'annex.docx'), docx);
    const made = spawnSync(
      office,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        join(folder, 'annex.docx')
      ],
      { timeout: 100_000 }
    );
    expect(made.status).toBe(0);
    return linesOf(readFileSync(join(folder, 'annex.txt'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const linesOf = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/[\r\n\t]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The same by the package itself: each part it names is there, and its paragraphs in their order. */
const readByPackage = (docx: Buffer): string[] => {
  const parts = unzipSync(docx);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const named = [...text('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in parts))).toEqual([]);
  const body = text('word/document.xml');
  return [...body.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)]
    .map(([paragraph]) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, run]) => run).join(''))
    .filter((line) => line !== '');
};

test('an annex opens in LibreOffice as it was written; where that is not installed, its package is read by its own rules', async () => {
  const docx = Buffer.from(await (await documentResponse(annex, 'docx', 'keste')).arrayBuffer());
  expect(readByPackage(docx)).toEqual(words);
  const read = readByLibreOffice(docx);
  if (read === undefined) process.stderr.write('LibreOffice is not installed: the package alone was read back.\n');
  else expect(read).toEqual(words);
}, 120_000);
