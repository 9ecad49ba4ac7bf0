import type { ReminderSettingsInput, ReminderStage } from '@qlvb/contract/types';
import { giveReminders } from '../../src/modules/reminders/give-reminders.ts';
import type { Database } from '../../src/platform/db/database.ts';
import type { Person } from '../person.ts';

export type Reminder = {
  readonly id: string;
  readonly stage: ReminderStage;
  readonly dueOn: string;
  readonly timeLeft: { readonly kind: string; readonly workingDays: number | null };
  readonly digestOn: string | null;
  readonly incoming: { readonly id: string } | null;
  readonly assignment: {
    readonly toPosition: { readonly id: string } | null;
    readonly toUnit: { readonly id: string } | null;
  } | null;
};
export const REMINDERS = `query ($first: Int! = 50, $after: String) { reminders(first: $first, after: $after) {
  edges { cursor node { id stage dueOn timeLeft { kind workingDays } digestOn incoming { id }
    assignment { id toPosition { id } toUnit { id } } } } pageInfo { hasNextPage } } }`;

export async function remindersOf(person: Person): Promise<Reminder[]> {
  const { reminders } = await person.gql<{ reminders: { edges: { node: Reminder }[] } }>(REMINDERS);
  return reminders.edges.map(({ node }) => node);
}

/** `stage due` of each, the newest first. */
export const toldOf = async (person: Person): Promise<string[]> =>
  (await remindersOf(person)).map(({ stage, dueOn }) => `${stage} ${dueOn}`);

/** A morning of the office: everybody has opened. */
export const morning = async (db: Database, day: string, time = '08:00'): Promise<number> =>
  await giveReminders(db, { now: () => new Date(`${day}T${time}:00+07:00`) });

export type Settings = {
  readonly beforeDays: readonly number[];
  readonly unitHeadAfter: number | null;
  readonly agencyHeadAfter: number | null;
  readonly digest: boolean;
  readonly version: number;
};
const SETTINGS = 'beforeDays unitHeadAfter agencyHeadAfter digest version';

export const settingsFor = async (person: Person): Promise<Settings> =>
  (await person.gql<{ reminderSettings: Settings }>(`{ reminderSettings { ${SETTINGS} } }`)).reminderSettings;

export type SettingsOutcome = {
  readonly __typename: string;
  readonly settings?: Settings;
  readonly code?: string;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
  readonly currentVersion?: number;
  readonly changedBy?: string | null;
};

export async function keepReminders(
  person: Person,
  changed: Partial<ReminderSettingsInput> = {},
): Promise<SettingsOutcome> {
  const input = { version: 0, beforeDays: [3, 1], unitHeadAfter: 1, agencyHeadAfter: 3, digest: false, ...changed };
  const { outcome } = await person.gql<{ outcome: SettingsOutcome }>(
    `mutation ($input: ReminderSettingsInput!) { outcome: keepReminderSettings(input: $input) { __typename
      ... on ReminderSettingsSuccess { settings { ${SETTINGS} } } ... on ValidationFailed { problems { path code } }
      ... on RuleRefused { code } ... on VersionConflict { currentVersion changedBy } } }`,
    { input },
  );
  return outcome;
}
