import i18n from 'i18next';
import { isCivilDate } from '@qlvb/domain/civil-date';
import { formatDate } from '../lib/format.ts';
import type { AuditEntryPartsFragment } from './fragments.generated.ts';

/** Details that are somebody's own words; they are quoted under the sentence. */
const SAID = ['reason', 'instruction', 'note', 'result', 'content'] as const;

/** Details that are added to the sentence when they are on record. */
const PARTS = ['coop', 'info', 'dueOn', 'duplicateKinds'] as const;

/** A computed result in the details is a code of the contract, not somebody's words. */
function isCode(value: string): boolean {
  return /^[A-Z_]+$/.test(value) && i18n.exists(`enums:DirectiveResult.${value}`);
}

/** The sentence of a journal entry, and what the person wrote with it. */
export function auditSentence(entry: Pick<AuditEntryPartsFragment, 'action' | 'details'>): {
  readonly sentence: string;
  readonly said: string | null;
} {
  const values: Record<string, string> = {};
  for (const { name, value } of entry.details) values[name] = isCivilDate(value) ? formatDate(value) : value;
  if (values['duplicateKinds'])
    values['duplicateKinds'] = values['duplicateKinds']
      .split(',')
      .map((kind) => i18n.t(`enums:DuplicateKind.${kind}`))
      .join(', ');
  const said = SAID.map((name) => values[name]).find((value) => value && !isCode(value));
  if (values['role'] && i18n.exists(`enums:Role.${values['role']}`))
    values['role'] = i18n.t(`enums:Role.${values['role']}`);
  for (const [name, value] of Object.entries(values))
    if (isCode(value)) values[name] = i18n.t(`enums:DirectiveResult.${value}`);
  const key = `audit:${entry.action}`;
  if (!i18n.exists(key)) return { sentence: entry.action, said: said ?? null };
  const parts = PARTS.filter((name) => values[name]).map((name) => i18n.t(`audit:parts.${name}`, values));
  return { sentence: [i18n.t(key, values), ...parts].join('; '), said: said ?? null };
}
