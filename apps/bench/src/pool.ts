import { createPool, type ConnectionOptions, type Pool } from 'mysql2/promise';

/** Server and account of a `mysql://` address, `?socketPath=` included; which database is told apart. */
export function serverOf(address: string): ConnectionOptions {
  const url = new URL(address);
  const socketPath = url.searchParams.get('socketPath');
  return {
    ...(socketPath ? { socketPath } : { host: url.hostname, port: Number(url.port || 3306) }),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
  };
}

/** Connections to the database of the address, dates as text. */
export const poolOf = (address: string, connectionLimit: number): Pool =>
  createPool({
    ...serverOf(address),
    database: new URL(address).pathname.slice(1),
    connectionLimit,
    dateStrings: true,
  });
