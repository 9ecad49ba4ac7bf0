/** One for every worker: the whole system on a database of its own. */
export const PROVINCES = [0, 1] as const;

const firstPort = Number(process.env.E2E_PORT ?? 4290);

/** On loopback; `E2E_PORT` says where the first one is. */
export const addressOf = (province: number): string => `http://127.0.0.1:${firstPort + province}`;
