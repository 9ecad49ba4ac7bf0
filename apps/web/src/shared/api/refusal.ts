import i18n from 'i18next';
import { isCivilDate } from '@qlvb/domain/civil-date';
import { formatDate } from '../lib/format.ts';
import type {
  RuleRefusedPartsFragment,
  ValidationFailedPartsFragment,
  VersionConflictPartsFragment,
} from './fragments.generated.ts';

export type FieldProblem = ValidationFailedPartsFragment['problems'][number];
type RefusalParams = RuleRefusedPartsFragment['params'];

export type Refusal =
  | ({ readonly kind: 'validation' } & ValidationFailedPartsFragment)
  | ({ readonly kind: 'rule' } & RuleRefusedPartsFragment)
  | ({ readonly kind: 'conflict' } & VersionConflictPartsFragment);

const REFUSAL_MEMBERS = {
  ValidationFailed: 'validation',
  RuleRefused: 'rule',
  VersionConflict: 'conflict',
} as const;

type RefusalMember =
  | ({ readonly __typename: 'ValidationFailed' } & ValidationFailedPartsFragment)
  | ({ readonly __typename: 'RuleRefused' } & RuleRefusedPartsFragment)
  | ({ readonly __typename: 'VersionConflict' } & VersionConflictPartsFragment);

export type Success<TResult> = Exclude<TResult, { readonly __typename: keyof typeof REFUSAL_MEMBERS }>;

function isRefusalMember(result: { readonly __typename: string }): result is RefusalMember {
  return result.__typename in REFUSAL_MEMBERS;
}

/** The refusal in a mutation's result, or null when it is one of the other members of the union. */
export function refusalOf(result: { readonly __typename: string }): Refusal | null {
  if (!isRefusalMember(result)) return null;
  switch (result.__typename) {
    case 'ValidationFailed':
      return { kind: 'validation', problems: result.problems };
    case 'RuleRefused':
      return { kind: 'rule', code: result.code, params: result.params };
    case 'VersionConflict':
      return {
        kind: 'conflict',
        currentVersion: result.currentVersion,
        changedBy: result.changedBy,
        changedAt: result.changedAt,
      };
  }
}

const STATE_ENUMS = [
  'IncomingState',
  'OutgoingState',
  'DirectiveState',
  'WorkFileState',
  'EnvelopeState',
  'RecipientState',
  'AssignmentState',
] as const;

const ACTION_STATES: Readonly<Record<string, (typeof STATE_ENUMS)[number]>> = {
  incoming: 'IncomingState',
  outgoing: 'OutgoingState',
  directives: 'DirectiveState',
  workFiles: 'WorkFileState',
  envelopes: 'EnvelopeState',
};

function stateWord(state: string, feature: string | undefined): string {
  const own = feature ? ACTION_STATES[feature] : undefined;
  for (const name of own ? [own, ...STATE_ENUMS] : STATE_ENUMS) {
    const key = `enums:${name}.${state}`;
    if (i18n.exists(key)) return i18n.t(key);
  }
  return state;
}

function eachWord(value: string, word: (part: string) => string): string {
  return value
    .split(',')
    .map((part) => word(part.trim()))
    .join(', ');
}

function translated(key: string, otherwise: string): string {
  return i18n.exists(key) ? i18n.t(key) : otherwise;
}

/** Codes inside parameters become words, civil dates become dd/MM/yyyy. */
function spokenParams(params: RefusalParams, feature?: string): Record<string, string> {
  const spoken: Record<string, string> = {};
  for (const { name, value } of params) {
    if (value === '') spoken[name] = i18n.t('refusals:unknownValue');
    else if (isCivilDate(value)) spoken[name] = formatDate(value);
    else if (name === 'roles') spoken[name] = eachWord(value, (role) => translated(`enums:Role.${role}`, role));
    else if (name === 'state') spoken[name] = stateWord(value, feature);
    else if (name === 'allowed' && /^[A-Z_, ]+$/.test(value))
      spoken[name] = eachWord(value, (state) => stateWord(state, feature));
    else if (name === 'kinds')
      spoken[name] = eachWord(value, (kind) => translated(`enums:DuplicateKind.${kind}`, kind));
    else if (name === 'why') spoken[name] = translated(`template-refusals:unreadable.${value}`, value);
    else if (name === 'kind')
      spoken[name] = translated(`refusals:kinds.${value.toUpperCase()}`, translated(`people:openWork.${value}`, value));
    else spoken[name] = value;
  }
  return spoken;
}

/** Sentences of every page, and those that come with the screens that give numbers, issue, set reminders or have templates. */
const keysOf = (kind: string, code: string): string[] => [
  `refusals:${kind}.${code}`,
  `number-refusals:${kind}.${code}`,
  `release:${kind}.${code}`,
  `reminders:${kind}.${code}`,
  `template-refusals:${kind}.${code}`,
];

/** The sentence of a rule that refused. `feature` says whose states are meant. */
export function ruleSentence(code: string, params: RefusalParams, feature?: string): string {
  return i18n.t([...keysOf('rule', code), 'refusals:unknownRule'], { code, ...spokenParams(params, feature) });
}

/** The sentence of a field problem. */
export function problemSentence({ code, params }: Pick<FieldProblem, 'code' | 'params'>): string {
  const keys = [...keysOf('problem', code), ...keysOf('rule', code), 'refusals:unknownProblem'];
  return i18n.t(keys, { code, ...spokenParams(params) });
}

/** Whether a problem belongs to a field: the same path, or inside it (`coop` owns `coop.0.unitId`). */
export function atPath(problemPath: string, path: string): boolean {
  const plain = problemPath.replace(/^input\./, '');
  return plain === path || plain.startsWith(`${path}.`);
}

export type FieldErrors = (path: string) => string | undefined;

/** Sentences of the problems by input path; works for a client-side check too. */
export function fieldErrors(refusal: Refusal | null): FieldErrors {
  if (refusal?.kind !== 'validation') return () => undefined;
  const { problems } = refusal;
  return (path) => {
    const found = problems.filter((problem) => atPath(problem.path, path));
    return found.length > 0 ? found.map(problemSentence).join(' ') : undefined;
  };
}

/** A client-side check of `@qlvb/domain` in the shape of the server's refusal, so that forms show both alike. */
export function validationRefusal(
  problems: readonly {
    readonly path: string;
    readonly code: string;
    readonly params: Readonly<Record<string, string>>;
  }[],
): Refusal | null {
  if (problems.length === 0) return null;
  return {
    kind: 'validation',
    problems: problems.map(({ path, code, params }) => ({
      path,
      code,
      params: Object.entries(params).map(([name, value]) => ({ name, value })),
    })),
  };
}
