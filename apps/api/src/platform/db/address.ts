export type ConnectionOptions = {
  readonly host?: string;
  readonly port?: number;
  readonly socketPath?: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
};

/**
 * `mysql://user:pass@host:3306/db`, or `mysql://root@localhost/db?socketPath=/path/x.sock`.
 * @throws Error when the address has another form.
 */
export function connectionOptions(url: string): ConnectionOptions {
  const address = new URL(url);
  const database = decodeURIComponent(address.pathname.slice(1));
  if (!['mysql:', 'mariadb:'].includes(address.protocol) || !/^[\w-]+$/.test(database)) {
    throw new Error('DATABASE_URL must look like mysql://user:password@host:3306/database');
  }
  const socketPath = address.searchParams.get('socketPath');
  return {
    username: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database,
    ...(socketPath === null ? { host: address.hostname, port: Number(address.port || 3306) } : { socketPath }),
  };
}

/** For messages: never shows the password. */
export function describeAddress(url: string): string {
  const { host, port, socketPath, database } = connectionOptions(url);
  return `${socketPath ?? `${host}:${port}`}/${database}`;
}
