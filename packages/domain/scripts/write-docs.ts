import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderLifecycles } from './render-lifecycles.ts';
import { renderPermissions } from './render-permissions.ts';

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));
mkdirSync(docs, { recursive: true });
writeFileSync(`${docs}lifecycles.md`, renderLifecycles());
writeFileSync(`${docs}permissions.md`, renderPermissions());
