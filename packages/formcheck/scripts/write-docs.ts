import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderFormCheck } from './render-form-check.ts';

writeFileSync(fileURLToPath(new URL('../../../docs/form-check.md', import.meta.url)), renderFormCheck());
