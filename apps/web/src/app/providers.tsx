import { ApolloProvider } from '@apollo/client/react';
import { useState } from 'react';
import { RouterProvider } from 'react-router';
import { ShortcutListener } from '../shared/hooks/use-shortcuts.ts';
import { ToastRegion } from '../shared/ui/toast-region.tsx';
import { createClient } from './apollo.ts';
import { createRouter } from './router.tsx';

export function Providers() {
  const [client] = useState(createClient);
  const [router] = useState(createRouter);
  return (
    <ApolloProvider client={client}>
      <ShortcutListener />
      <RouterProvider router={router} />
      <ToastRegion />
    </ApolloProvider>
  );
}
