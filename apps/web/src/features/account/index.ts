export { AcceptForm } from './components/accept-form';
export { EntryHeader } from './components/entry-header';
export { HotelWizard } from './components/hotel-wizard';
export { ResetForm } from './components/reset-form';
export { SignInForm } from './components/sign-in-form';
export { SignUpForm } from './components/sign-up-form';
export { safeNext } from './safe-next';
