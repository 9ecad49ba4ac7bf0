import type { RouteObject } from 'react-router';
import { mayAny } from '../shared/app/viewer.ts';
import type { Command, Feature, NavChild, NavEntry } from '../shared/app/feature.ts';
import type { ViewerPartsFragment } from '../shared/app/viewer.generated.ts';

/** Every feature that has a manifest; a new feature needs no entry anywhere else. */
const manifests = import.meta.glob<{ feature: Feature }>('../features/*/feature.ts', { eager: true });

export const features: readonly Feature[] = Object.values(manifests).map(({ feature }) => feature);

export const featureRoutes: RouteObject[] = features.flatMap(({ routes }) => routes);

type Rights = Pick<ViewerPartsFragment, 'permissions'>;

/** Sections the position can use at all, in the order of the house. */
export function navFor(viewer: Rights): readonly NavEntry[] {
  return features
    .flatMap(({ nav }) => nav)
    .filter(({ anyOf }) => mayAny(viewer, anyOf))
    .map((entry) => ({ ...entry, children: entry.children?.filter(({ anyOf }) => mayAny(viewer, anyOf)) ?? [] }))
    .toSorted((a, b) => a.order - b.order);
}

/** Everything the command field can go to. */
export function commandsFor(viewer: Rights): {
  readonly places: readonly NavChild[];
  readonly commands: readonly Command[];
} {
  return {
    places: navFor(viewer).flatMap((entry) => [entry, ...(entry.children ?? [])]),
    commands: features.flatMap(({ commands = [] }) => commands).filter(({ anyOf }) => mayAny(viewer, anyOf)),
  };
}
