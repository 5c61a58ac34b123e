import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { database } from '#platform/server/database/database.ts';
import { evidence, zip } from '../../../../tests/support/evidence.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { kindOfContent } from './file-kind.ts';
import { contentDisposition, safeFileName } from './file-name.ts';
import { findFile, MAX_FILE_BYTES, serveFile, storeFile } from './index.ts';
import { pathOfFile } from './files.store.ts';

useDatabase();

const rows = (): Promise<unknown[]> => database().selectFrom('files').selectAll().execute();

test('each kind of evidence is known by its content', () => {
  const kinds = Object.entries(evidence).map(([extension, bytes]) => [extension, kindOfContent(bytes)]);
  expect(Object.fromEntries(kinds)).toEqual({
    pdf: 'pdf',
    png: 'png',
    jpg: 'jpeg',
    webp: 'webp',
    docx: 'docx',
    xlsx: 'xlsx'
  });
});

test.each([
  ['a page', '<!doctype html><html></html>'],
  ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a script', '#!/bin/sh\necho'],
  ['a document that is a page as well', '%PDF-1.4\n<html><script>alert(1)</script>'],
  ['an archive without a document', zip('readme.txt')],
  ['a document with macros', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
  ['a cut archive', evidence.docx.subarray(0, 40)],
  ['an archive whose directory lies', Buffer.concat([evidence.docx.subarray(0, -6), Buffer.alloc(6, 0xff)])]
])('%s is refused', async (_, content) => {
  const bytes = Buffer.from(content);
  expect(await storeFile({ name: 'evidence.pdf', bytes })).toEqual({ ok: false, fault: 'file-kind' });
});

test('whatever the bytes are, they are looked at without a fault', () => {
  const heads = [Buffer.alloc(0), Buffer.from('PK\x03\x04'), evidence.docx, evidence.xlsx.subarray(10)];
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, tail) => {
      kindOfContent(Buffer.concat([head, tail]));
    })
  );
});

test('the name must say the kind, and the size has its limits', async () => {
  expect(await storeFile({ name: 'photo.jpg', bytes: evidence.png })).toEqual({ ok: false, fault: 'file-extension' });
  expect(await storeFile({ name: 'a.pdf', bytes: Buffer.alloc(0) })).toEqual({ ok: false, fault: 'file-empty' });
  const large = Buffer.concat([evidence.pdf, Buffer.alloc(MAX_FILE_BYTES)]);
  expect(await storeFile({ name: 'a.pdf', bytes: large })).toEqual({ ok: false, fault: 'file-too-big' });
});

test('a stored file lies under its hash with a safe name, and the same bytes lie there once', async () => {
  const stored = await storeFile({ name: '..\\..\\Акт\u202e.PNG', bytes: evidence.png });
  const again = await storeFile({ name: 'copy.png', bytes: evidence.png });
  if (!stored.ok || !again.ok) throw new Error('not stored');
  const file = await findFile(stored.id);
  expect(file).toEqual({
    id: stored.id,
    sha256: file?.sha256,
    bytes: evidence.png.length,
    mediaType: 'image/png',
    name: 'Акт.png'
  });
  expect(await readFile(pathOfFile(file?.sha256 ?? ''))).toEqual(evidence.png);
  expect((await findFile(again.id))?.sha256).toBe(file?.sha256);
});

test('a refused act leaves no row', async () => {
  const before = await rows();
  const undone = database()
    .transaction()
    .execute(async (tx) => {
      await storeFile({ name: 'a.pdf', bytes: evidence.pdf, tx });
      throw new Error('refused');
    });
  await expect(undone).rejects.toThrow('refused');
  expect(await rows()).toEqual(before);
});

test('a file is served so that nothing in it can run', async () => {
  const stored = await storeFile({ name: 'Есеп "1".pdf', bytes: evidence.pdf });
  const file = stored.ok ? await findFile(stored.id) : undefined;
  if (!file) throw new Error('not stored');
  const response = await serveFile(file, new Request('http://localhost/'), true);
  expect(Object.fromEntries(response.headers)).toEqual({
    etag: `"${file.sha256}"`,
    'cache-control': 'public, max-age=86400, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'content-type': 'application/pdf',
    'content-length': String(evidence.pdf.length),
    'content-disposition': `attachment; filename="____ 1.pdf"; filename*=UTF-8''%D0%95%D1%81%D0%B5%D0%BF%201.pdf`
  });
  expect(Buffer.from(await response.arrayBuffer())).toEqual(evidence.pdf);
  const known = new Request('http://localhost/', { headers: { 'if-none-match': `"${file.sha256}"` } });
  expect((await serveFile(file, known, true)).status).toBe(304);
  expect((await serveFile(file, known, false)).headers.get('cache-control')).toBe('private, no-store');
});

test('a name is never empty, never hidden, never a path, and fits a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const name = safeFileName(given);
      expect(name).toMatch(/^[^./\\][^/\\\p{C}]*$/u);
      expect(safeFileName(name)).toBe(name);
      expect(contentDisposition('inline', name)).toMatch(/^[ -~]+$/);
    })
  );
});
