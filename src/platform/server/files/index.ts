export { FILE_KINDS, type FileKind } from './file-kind.ts';
export { type FileFault, type IncomingFile, MAX_FILE_BYTES, MAX_FILES, storeFile } from './files.store.ts';
export { findFile, type StoredFile } from './files.views.ts';
export { incomingFiles, storeFiles } from './incoming-files.ts';
export { serveFile } from './serve-file.ts';
