#!/usr/bin/env node
// Checks a receipt of a publication without the site and without a network; it needs Node and nothing else.
//
//   node verify-receipt.mjs RECEIPT.json [CHAIN-FILE …] [--head NUMBER:HASH]
//
// 1. The content has the hash that the receipt names.
// 2. The row of the journal names that hash, and this publication and version.
// 3. The row has its own hash: SHA-256 of the hash before it, a line break, and its body; the body is SHA-256 of its parts,
//    each in a line of its own, the salt first.
// 4. Row by row, the hash before and the body of each row lead to the published head.
// 5. The head, or another row on the way, is one that you kept yourself (--head).
//
// Exit 0: nothing contradicts, and the last line says how far it is proved. Exit 1: the first step that fails is named.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const next = (previous, body) => sha256(`${previous}\n${body}`);

class Contradiction extends Error {}

const demand = (fits, complaint) => {
  if (!fits) throw new Contradiction(complaint);
};

const contentStep = ({ publication: { content, sha256: named } }) => {
  demand(sha256(content) === named, `the content has the hash ${sha256(content)}, the receipt names ${named}`);
  return `the content has the hash ${named}`;
};

const rowStep = ({ publication, row }) => {
  const facts = JSON.parse(row.facts);
  demand(facts.sha256 === publication.sha256, `row ${row.seq} names another hash`);
  demand(facts.version === publication.version, `row ${row.seq} names another version`);
  const place = `${publication.kind}/${publication.subject}`;
  // Rows of before the salts name the hash alone.
  demand((facts.publication ?? place) === place, `row ${row.seq} names another publication`);
  const early = new Date(row.at).getTime() !== new Date(publication.publishedAt).getTime();
  demand(!early, `row ${row.seq} was written at ${row.at}`);
  return `row ${row.seq} of the journal, of ${row.at}, names that hash`;
};

const partsOf = (row) =>
  [row.seq, row.at, row.actorKind, row.actorId, row.act, row.type, row.objectKind, row.objectId, row.facts].join('\n');

const hashStep = ({ row }) => {
  const body = row.salt === null ? partsOf(row) : sha256(`${row.salt}\n${partsOf(row)}`);
  demand(next(row.previousHash, body) === row.hash, `row ${row.seq} says something else than its hash`);
  return `row ${row.seq} has the hash ${row.hash}`;
};

/** The bodies of the rows after the receipt's own up to its head, from the receipt or from chain files; null when some are missing. */
const bodiesOf = ({ row, head, chain }, files) => {
  if (head === null) return null;
  if (chain) return chain;
  const lines = new Map(files.flatMap((text) => text.split('\n')).map((line) => line.split(' ')));
  const wanted = Array.from({ length: head.seq - row.seq }, (_, place) => lines.get(String(row.seq + 1 + place)));
  return wanted.every(Boolean) ? wanted : null;
};

/** The hash of each row from the receipt's own to the head. */
const hashesOf = ({ row }, bodies) => {
  const hashes = new Map([[row.seq, row.hash]]);
  let hash = row.hash;
  for (const [place, body] of bodies.entries()) {
    hash = next(hash, body);
    hashes.set(row.seq + 1 + place, hash);
  }
  return hashes;
};

const chainStep = ({ head }, hashes) => {
  demand(hashes.get(head.seq) === head.hash, `the chain does not lead to row ${head.seq} with the hash ${head.hash}`);
  return `the chain leads to the head of ${head.day}, ${head.seq}:${head.hash}`;
};

const keptStep = (kept, { row, head }, hashes) => {
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(kept.trim().toLowerCase()) ?? [];
  demand(seq, `a head is written as NUMBER:HASH, not ${kept}`);
  const known = hashes.has(Number(seq));
  demand(known, `row ${seq} is not on the way of this receipt, from row ${row.seq} to ${head?.seq ?? row.seq}`);
  demand(hashes.get(Number(seq)) === hash, `row ${seq} has another hash than the one you kept`);
  return `row ${seq} has the hash that you kept`;
};

const missing = ({ head, chainFiles }) => {
  if (head === null) return 'no head has been published since: fetch the receipt again tomorrow';
  return chainFiles.length > 0
    ? `give these files too: ${chainFiles.join(' ')}`
    : 'the chain has rows of before the salts';
};

const check = (receipt, files, kept) => {
  demand(receipt.format === 'kezdesu-receipt-1', 'this is no receipt of a kind that is known here');
  say(1, contentStep(receipt));
  say(2, rowStep(receipt));
  say(3, hashStep(receipt));
  const bodies = bodiesOf(receipt, files);
  const hashes = hashesOf(receipt, bodies ?? []);
  if (bodies) say(4, chainStep(receipt, hashes));
  else process.stdout.write(`4. –   ${missing(receipt)}\n`);
  for (const head of kept) say(5, keptStep(head, receipt, hashes));
  if (kept.length === 0) process.stdout.write('5. –   compare the head with one that you kept: --head NUMBER:HASH\n');
};

let step = 0;
const say = (number, words) => {
  step = number;
  process.stdout.write(`${number}. ok  ${words}\n`);
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { head: { type: 'string', multiple: true, default: [] } }
});
const [file, ...chainFiles] = positionals;
if (!file) {
  process.stderr.write('verify-receipt RECEIPT.json [CHAIN-FILE …] [--head NUMBER:HASH]\n');
  process.exit(2);
}
try {
  const texts = chainFiles.map((path) => readFileSync(path, 'utf8'));
  check(JSON.parse(readFileSync(file, 'utf8')), texts, values.head);
} catch (error) {
  const words =
    error instanceof Contradiction ? error.message : `the file cannot be read as a receipt: ${error.message}`;
  process.stdout.write(`${step + 1}. NO  ${words}\n`);
  process.exitCode = 1;
}
