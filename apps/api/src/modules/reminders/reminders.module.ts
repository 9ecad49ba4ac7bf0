import type { Resolvers } from '../../generated/resolvers.ts';
import type { ApiModule } from '../../module.ts';
import { found } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { connection, pageOf } from '../../platform/graphql/keyset.ts';
import { assignmentById } from '../assignments/assignments.loaders.ts';
import { timeLeft } from '../assignments/time-left.ts';
import { incomingById } from '../incoming/incoming.loaders.ts';
import { giveReminders } from './give-reminders.ts';
import { reminderDays, reminders, reminderSettings } from './reminders.entity.ts';
import { reminderPage } from './reminders.repo.ts';
import { keepReminderSettings, settingsOf } from './settings.ts';

/** Soon enough after an office has opened. */
const LOOK_EVERY_MS = 60_000;

const resolvers: Resolvers = {
  Query: {
    reminderSettings: async (_, __, context) => {
      const { db, viewer } = signedIn(context);
      const { beforeDays, ...rest } = found((await settingsOf(db, [viewer.agencyId])).get(viewer.agencyId));
      return { ...rest, beforeDays: [...beforeDays] };
    },
    reminders: async (_, args, context) => {
      const { db, viewer, today } = signedIn(context);
      const page = pageOf(args, 2);
      return connection(await reminderPage(db, viewer, today(), page), page, ({ sentAt, id }) => [sentAt, id]);
    },
  },
  Mutation: {
    keepReminderSettings: async (_, { input }, context) => await keepReminderSettings(context, input),
  },
  Reminder: {
    timeLeft: ({ dueOn }, _, { today }) => timeLeft(dueOn, today()),
    incoming: async ({ subjectId }, _, { load }) => await load(incomingById, subjectId),
    assignment: async ({ assignmentId }, _, { load }) =>
      assignmentId === null ? null : await load(assignmentById, assignmentId),
  },
};

/** Nhắc việc: people are told before a due date, their heads after it. */
export const remindersModule: ApiModule = {
  entities: [reminderSettings, reminderDays, reminders],
  resolvers,
  start: ({ db, clock, log }) => {
    let running: Promise<unknown> | null = null;
    const give = (): void => {
      running ??= giveReminders(db, clock)
        .catch((error: unknown) => log.warn({ err: error }, 'reminders were not given'))
        .finally(() => {
          running = null;
        });
    };
    give();
    const timer = setInterval(give, LOOK_EVERY_MS);
    return async () => {
      clearInterval(timer);
      await running;
    };
  },
};
