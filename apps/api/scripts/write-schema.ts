import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleJsonSchema } from '../src/modules/bundles/bundle-schema.ts';

const folder = fileURLToPath(new URL('../../../docs/schemas/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}agency-bundle.json`, bundleJsonSchema());
