import { poolOf } from './pool.ts';
import type { Stand } from './stand.ts';

/** The counter transaction and nothing else, on as many connections: begin, count, commit. */
export async function bareCounter(stand: Stand, connections: number, perClient: number) {
  const pool = poolOf(stand.databaseUrl, connections);
  await pool.query('CREATE TABLE IF NOT EXISTS bench_counter (id INT PRIMARY KEY, val INT NOT NULL) ENGINE=InnoDB');
  return {
    perClient,
    run: () =>
      together(connections, perClient, async () => {
        const connection = await pool.getConnection();
        await connection.query('START TRANSACTION');
        await connection.query(
          'INSERT INTO bench_counter VALUES (1, 1) ON DUPLICATE KEY UPDATE val = LAST_INSERT_ID(val + 1)',
        );
        await connection.query('COMMIT');
        connection.release();
      }),
    end: () => pool.end(),
  };
}

/** `clients` at once, each doing its share one after the other. */
export async function together(
  clients: number,
  perClient: number,
  act: (client: number) => Promise<void>,
): Promise<void> {
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let done = 0; done < perClient; done++) await act(client);
    }),
  );
}

/** How many of `count` a run does in a second. */
export async function perSecond(count: number, run: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await run();
  return (count * 1000) / (performance.now() - began);
}
