import type { Database } from '../../src/platform/db/database.ts';

/** Of all tables, but those that sessions, attempts to sign in and counted requests of keys write. */
export async function checksums(db: Database): Promise<Record<string, string>> {
  const tables = await db.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name NOT IN ('sessions', 'sign_in_failures', 'sign_in_addresses', 'integration_key_uses')",
  );
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.query<{ Checksum: string }>(`CHECKSUM TABLE ${name}`);
    sums[name] = String(row?.Checksum);
  }
  return sums;
}

/** `GET /files/:id` … from the tree the server prints. */
export function routesOf(tree: string): string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const match = /^([│ ]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (match === null) return [];
    const [, indent = '', part = '', methods = ''] = match;
    above.splice(indent.length / 4, above.length, part);
    return methods === '' ? [] : methods.split(', ').map((method) => `${method} ${above.join('')}`);
  });
}
