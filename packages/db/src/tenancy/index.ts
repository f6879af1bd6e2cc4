export * from './api-key-by-hash';
export * from './create-hotel';
export * from './create-organization';
export * from './expired-leases';
export * from './hotels-of-user';
export * from './line-by-number';
export * from './members-of-hotel';
