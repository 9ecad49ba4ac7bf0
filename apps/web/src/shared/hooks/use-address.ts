import { useSearchParams } from 'react-router';

type Changes = Readonly<Record<string, string | null | undefined>>;

/** What a page is narrowed to stands in its address; what is set to nothing is taken out. In place, unless `replace` says otherwise. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const set = (changes: Changes, { replace = true } = {}) =>
    setParams(
      (former) => {
        const next = new URLSearchParams(former);
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace },
    );
  return [params, set] as const;
}
