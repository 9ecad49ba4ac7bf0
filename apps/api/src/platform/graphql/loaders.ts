import DataLoader from 'dataloader';
import type { Context } from './context.ts';

/** A batch of reads by key, cached for one request. Defined once in a module's `*.loaders.ts`. */
export type Loader<V> = { readonly batch: (context: Context, keys: readonly string[]) => Promise<V[]> };

/** One row per key, null when there is none. */
export function oneByKey<V>(
  read: (context: Context, keys: readonly string[]) => Promise<readonly V[]>,
  keyOf: (row: V) => string,
): Loader<V | null> {
  return {
    batch: async (context, keys) => {
      const byKey = new Map((await read(context, keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => byKey.get(key) ?? null);
    },
  };
}

/** All rows of each key, in the order they were read. */
export function manyByKey<V>(
  read: (context: Context, keys: readonly string[]) => Promise<readonly V[]>,
  keyOf: (row: V) => string,
): Loader<V[]> {
  return {
    batch: async (context, keys) => {
      const groups = new Map<string, V[]>(keys.map((key) => [key, []]));
      for (const row of await read(context, keys)) groups.get(keyOf(row))?.push(row);
      return keys.map((key) => groups.get(key) ?? []);
    },
  };
}

export type Loading = {
  /** The value of a key through the request's cache. */
  load<V>(loader: Loader<V>, key: string): Promise<V>;
  loadAll<V>(loader: Loader<V>, keys: readonly string[]): Promise<V[]>;
  /** Puts what a list query already read into the cache. */
  prime<V>(loader: Loader<V>, key: string, value: V): void;
  /** After a write: nothing read before may be answered again. */
  forget(): void;
};

export function createLoading(context: () => Context): Loading {
  const cache = new Map<unknown, unknown>();
  function of<V>(loader: Loader<V>): DataLoader<string, V> {
    const known = cache.get(loader);
    if (known !== undefined) return known as DataLoader<string, V>;
    const created = new DataLoader<string, V>(async (keys) => await loader.batch(context(), keys), {
      maxBatchSize: 1000,
    });
    cache.set(loader, created);
    return created;
  }
  return {
    load: async (loader, key) => await of(loader).load(key),
    loadAll: async (loader, keys) => await Promise.all(keys.map(async (key) => await of(loader).load(key))),
    prime: (loader, key, value) => void of(loader).prime(key, value),
    forget: () => cache.clear(),
  };
}
