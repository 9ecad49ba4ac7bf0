import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useShownScheme } from './preferences.ts';
import { theme, variables } from './theme.ts';

/**
 * Where the component library may be used. The frame of the shell does without it, so that it is there
 * while this is still on its way.
 */
export default function ComponentArea({ children }: { readonly children: ReactNode }) {
  const scheme = useShownScheme();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme={scheme}>
      {children}
    </MantineProvider>
  );
}
