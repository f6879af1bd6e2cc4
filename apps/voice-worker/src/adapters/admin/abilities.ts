import type { Vendor, VendorSettings } from '@innline/shared';

/** What an adapter does with an account, for the Connections page. */
export interface Abilities {
  /** Base languages (`es`); empty: it does nothing of the kind. */
  understands: readonly string[];
  speaks: readonly string[];
  /** Whole sentences for a hotel manager. */
  can: readonly string[];
}

/** Declared beside the code it tells of. `settings`: null where nothing is connected yet, which is told by its defaults. */
export type AbilitiesOf<V extends Vendor> = (settings: VendorSettings<V> | null) => Abilities;
