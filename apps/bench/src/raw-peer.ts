import Fastify from 'fastify';
import type { ResultSetHeader } from 'mysql2/promise';
import { poolOf } from './pool.ts';

/**
 * The raw limit: the same 50 rows, and a counter, as plain JSON through Fastify and mysql2, without session, rules,
 * types or GraphQL. What the product adds is measured against it.
 */
const pool = poolOf(process.env.DATABASE_URL ?? '', 20);

const app = Fastify();
app.get('/health', () => ({ status: 'ok' }));
app.get<{ Params: { agencyId: string } }>('/incoming/:agencyId', async ({ params }) => {
  const [rows] = await pool.execute(
    `SELECT i.id, i.version, i.state, i.source, i.arrival_number, i.arrival_year, i.arrived_on, i.received_at, i.due_on, i.lead_name,
       d.id AS document_id, d.symbol, d.issued_on, d.type_code, d.subject, d.urgency, d.issuer_name
     FROM incoming_documents i JOIN documents d ON d.id = i.document_id
     WHERE i.agency_id = ? ORDER BY i.received_at DESC, i.id DESC LIMIT 50`,
    [params.agencyId],
  );
  return rows;
});
// The counter alone, asked over HTTP as a registration is.
await pool.query('CREATE TABLE IF NOT EXISTS bench_counter (id INT PRIMARY KEY, val INT NOT NULL) ENGINE=InnoDB');
app.post('/counter', async () => {
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    const [result] = await connection.query<ResultSetHeader>(
      'INSERT INTO bench_counter VALUES (2, 1) ON DUPLICATE KEY UPDATE val = LAST_INSERT_ID(val + 1)',
    );
    await connection.query('COMMIT');
    return { number: result.insertId };
  } finally {
    connection.release();
  }
});
process.once('SIGTERM', () => void app.close().then(() => pool.end()));
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
