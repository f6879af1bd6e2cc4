import type { Permission } from '@innline/shared';
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

/** A feature's place in the sidebar. Features export one from `nav.ts`; `nav.ts` in this folder lists them. */
export interface NavItem {
  label: string;
  icon: LucideIcon;
  /** Below `/h/[hotel]`, e.g. `flows`. */
  path: string;
  /** Who sees it; everybody when left out. */
  permission?: Permission;
  /** A live count or dot beside the label, e.g. of calls on now. */
  Badge?: ComponentType;
  /** Pages and tabs inside it that the ⌘K palette goes to as well. */
  pages?: readonly NavPage[];
}

export interface NavPage {
  label: string;
  /** Below `/h/[hotel]`. */
  path: string;
  permission?: Permission;
}

/** Something the ⌘K palette can do. */
export interface Command {
  id: string;
  label: string;
  /** A second, quieter line. */
  hint?: string;
  /** Heading it stands under. */
  group: string;
  icon?: LucideIcon;
  /** More words to find it by. */
  keywords?: string[];
  /** Keys that do the same, shown at the right, e.g. `mod+z`. */
  keys?: string;
  run: () => void;
}
