import { resolve } from 'node:path';
import { PASSWORD_LENGTH } from '@qlvb/domain/identity/password';
import { z } from 'zod';

const flag = (otherwise: boolean) =>
  z
    .enum(['0', '1', 'true', 'false', ''])
    .optional()
    .transform((value) => (value === undefined || value === '' ? otherwise : value === '1' || value === 'true'));

const whole = (otherwise: number, min = 0) => z.coerce.number().int().min(min).default(otherwise);

export type DemonstrationSize = 'whole' | 'small';

const WHOLE_DOCUMENTS = 20_000;

const demonstrationOf = (value: string | undefined): DemonstrationSize | null =>
  value === undefined || ['0', 'false', ''].includes(value) ? null : value === 'small' ? 'small' : 'whole';

const settings = z.object({
  /** `mysql://user:pass@host:port/db` or `mysql://root@localhost/db?socketPath=/path/x.sock`. */
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: whole(20, 2),
  PORT: whole(4000),
  HOST: z.string().default('127.0.0.1'),
  /** Uploaded files live here. */
  DATA_DIR: z.string().default('.data'),
  /** Directory of the built web application; without it only the API is served. */
  WEB_DIST: z.string().optional(),
  /** Fills an empty database with the demonstration province: the whole one, or the eleven agencies of it that tests use. */
  SEED_DEMO: z.enum(['0', 'false', '', '1', 'true', 'whole', 'small']).optional().transform(demonstrationOf),
  /** Size of the workload that is loaded into the demonstration; 20,000 for the whole province, by hand for the small one. */
  DEMO_DOCUMENTS: z.coerce.number().int().min(1).max(10_000_000).optional(),
  SESSION_IDLE_MINUTES: whole(8 * 60, 1),
  SESSION_MAX_HOURS: whole(24, 1),
  /** Set it behind HTTPS: the session cookie is then never sent in the clear. */
  COOKIE_SECURE: flag(false),
  /** Set it behind a reverse proxy: the caller's address is then read from X-Forwarded-For. */
  TRUST_PROXY: flag(false),
  /** Sign-in attempts per address and minute, over all user names. */
  SIGN_IN_PER_MINUTE: whole(30, 1),
  /** Fewest characters of a new password (NIST SP 800-63B-4: 15 as the only factor, 8 beside a second one). */
  PASSWORD_MIN_LENGTH: z.coerce
    .number()
    .int()
    .min(PASSWORD_LENGTH.least)
    .max(PASSWORD_LENGTH.max / 2)
    .default(PASSWORD_LENGTH.min),
  /** How long a password that an administrator gave opens sessions. */
  ONE_TIME_PASSWORD_HOURS: whole(72, 1),
  MAX_UPLOAD_MB: whole(50, 1),
  /** How long it is kept who read what. */
  ACCESS_RECORD_MONTHS: whole(24, 1),
  INTROSPECTION: flag(true),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** argon2id memory in KiB (OWASP: 19456) and passes; small values only in tests. */
  PASSWORD_MEMORY_KIB: whole(19_456, 8),
  PASSWORD_PASSES: whole(2, 1),
});

export type Config = {
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly webDist: string | null;
  /** Null leaves an empty database empty. */
  readonly seedDemo: DemonstrationSize | null;
  /** About how many documents are loaded in bulk; null for the small workload, which is done through the use cases. */
  readonly demoDocuments: number | null;
  readonly sessionIdleMinutes: number;
  readonly sessionMaxHours: number;
  readonly cookieSecure: boolean;
  readonly trustProxy: boolean;
  readonly signInPerMinute: number;
  readonly passwordMinLength: number;
  readonly oneTimePasswordHours: number;
  readonly maxUploadMegabytes: number;
  readonly accessRecordMonths: number;
  readonly introspection: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  readonly passwordMemoryKib: number;
  readonly passwordPasses: number;
};

/** @throws Error naming every setting that is missing or wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = settings.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new Error(`Cấu hình không hợp lệ / invalid settings – ${wrong}`);
  }
  const { data } = parsed;
  return {
    databaseUrl: data.DATABASE_URL,
    databasePool: data.DATABASE_POOL,
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(data.DATA_DIR),
    webDist: data.WEB_DIST ? resolve(data.WEB_DIST) : null,
    seedDemo: data.SEED_DEMO,
    demoDocuments: data.DEMO_DOCUMENTS ?? (data.SEED_DEMO === 'whole' ? WHOLE_DOCUMENTS : null),
    sessionIdleMinutes: data.SESSION_IDLE_MINUTES,
    sessionMaxHours: data.SESSION_MAX_HOURS,
    cookieSecure: data.COOKIE_SECURE,
    trustProxy: data.TRUST_PROXY,
    signInPerMinute: data.SIGN_IN_PER_MINUTE,
    passwordMinLength: data.PASSWORD_MIN_LENGTH,
    oneTimePasswordHours: data.ONE_TIME_PASSWORD_HOURS,
    maxUploadMegabytes: data.MAX_UPLOAD_MB,
    accessRecordMonths: data.ACCESS_RECORD_MONTHS,
    introspection: data.INTROSPECTION,
    logLevel: data.LOG_LEVEL,
    passwordMemoryKib: data.PASSWORD_MEMORY_KIB,
    passwordPasses: data.PASSWORD_PASSES,
  };
}
