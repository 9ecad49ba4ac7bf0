import { useQuery } from '@apollo/client/react';
import { SettingsDocument, type SettingsQuery } from './settings.generated.ts';

/** Settings of the installation; null until they are known. They do not change while the application is open. */
export function useSettings(): SettingsQuery['settings'] | null {
  const { data } = useQuery(SettingsDocument, { fetchPolicy: 'cache-first' });
  return data?.settings ?? null;
}
