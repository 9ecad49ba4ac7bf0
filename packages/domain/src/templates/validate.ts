import type { AddTemplateInput } from '@qlvb/contract/types';
import type { Draft } from '../assignees.ts';
import { DOCUMENT_TYPE_CODES } from '../document-types.ts';
import { checkOneOf, checkPresent, checkText, checkUnique, problem, type Problem } from '../problems.ts';

export const TEMPLATE_LIMITS = { name: 200 } as const;

/** @param withFile whether a file has to be given: a template that is there keeps its own */
export function validateTemplate(input: Draft<AddTemplateInput>, withFile: boolean): Problem[] {
  const typeCodes = input.typeCodes ?? [];
  return [
    ...checkText('name', input.name, { required: true, max: TEMPLATE_LIMITS.name }),
    ...(typeCodes.length === 0 ? [problem('typeCodes', 'REQUIRED')] : []),
    ...typeCodes.flatMap((code, at) => checkOneOf(`typeCodes.${at}`, code, DOCUMENT_TYPE_CODES)),
    ...checkUnique(typeCodes.map((code, at) => ({ path: `typeCodes.${at}`, key: code, id: code }))),
    ...(withFile ? checkPresent('uploadId', input.uploadId) : []),
  ];
}
