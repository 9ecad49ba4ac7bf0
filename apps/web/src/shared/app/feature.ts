import type { Permission } from '@qlvb/domain/permissions';
import type { RouteObject } from 'react-router';
import type { CountKey } from './counts.ts';

export type NavSection = 'top' | 'documents' | 'work' | 'admin';
export type NavIcon =
  | 'list'
  | 'inbox'
  | 'send'
  | 'target'
  | 'folder'
  | 'people'
  | 'repair'
  | 'tree'
  | 'book'
  | 'clock'
  | 'history'
  | 'import'
  | 'key'
  | 'words';

export interface NavChild {
  readonly to: string;
  /** Key under `nav.` of the shell's sentences. */
  readonly label: string;
  readonly count?: CountKey;
  /** Lateness: the count is shown in the loud colour, with its word beside it. */
  readonly loud?: boolean;
  readonly anyOf?: readonly Permission[];
}

export interface NavEntry extends NavChild {
  readonly section: NavSection;
  readonly order: number;
  readonly icon: NavIcon;
  readonly children?: readonly NavChild[];
}

export interface Command {
  readonly to: string;
  /** Key under `nav.` of the shell's sentences. */
  readonly label: string;
  readonly anyOf?: readonly Permission[];
}

/** What a feature tells the shell about itself. It is part of the first load: only lazy imports. */
export interface Feature {
  readonly id: string;
  readonly nav: readonly NavEntry[];
  readonly commands?: readonly Command[];
  readonly routes: RouteObject[];
}

/** `handle` of a route: the sentence that `?` shows as the purpose of the page. */
export interface PageHandle {
  readonly help?: string;
}
