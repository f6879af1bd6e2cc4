export { AuditPage } from './components/audit-page';
export { DoNotCallPage } from './components/do-not-call-page';
export { HotelSettingsPage } from './components/hotel-settings-page';
export { KeysPage } from './components/keys-page';
export { LinkDialog } from './components/link-dialog';
export { SettingsFrame } from './components/settings-frame';
export { TeamPage } from './components/team-page';
