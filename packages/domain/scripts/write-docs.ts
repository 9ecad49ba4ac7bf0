import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderLifecycles } from './render-lifecycles.ts';

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));
mkdirSync(docs, { recursive: true });
writeFileSync(`${docs}lifecycles.md`, renderLifecycles());
