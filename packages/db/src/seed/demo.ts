import type { Role } from '@innline/shared';

/** Printed at the first start; everybody of the demo signs in with it. */
export const DEMO_PASSWORD = 'miramar-demo-2026';

export interface DemoPerson {
  email: string;
  name: string;
  role: Role;
}

export interface DemoHotel {
  organization: { name: string; slug: string };
  hotel: {
    slug: string;
    name: string;
    timeZone: string;
    country: string;
    currency: string;
    languages: string[];
    phone: string;
    address: string;
    website: string;
  };
  people: DemoPerson[];
}

export const MIRAMAR: DemoHotel = {
  organization: { name: 'Harbour Collection', slug: 'harbour-collection' },
  hotel: {
    slug: 'miramar',
    name: 'Hotel Miramar',
    timeZone: 'Europe/Madrid',
    country: 'ES',
    currency: 'EUR',
    languages: ['en', 'es'],
    phone: '+34971555010',
    address: 'Passeig del Port 12, 07012 Palma',
    website: 'https://miramar.example',
  },
  people: [
    { email: 'olivia@miramar.example', name: 'Olivia Serra', role: 'owner' },
    { email: 'maria@miramar.example', name: 'Maria Ferrer', role: 'manager' },
    { email: 'jon@miramar.example', name: 'Jon Vidal', role: 'agent' },
    { email: 'vera@miramar.example', name: 'Vera Roig', role: 'viewer' },
  ],
};

/** Another organization on the same machine, to see that neither sees the other. */
export const ALBA: DemoHotel = {
  organization: { name: 'Casa Alba', slug: 'casa-alba' },
  hotel: {
    slug: 'casa-alba',
    name: 'Casa Alba',
    timeZone: 'Atlantic/Canary',
    country: 'ES',
    currency: 'EUR',
    languages: ['es', 'en'],
    phone: '+34928555020',
    address: 'Calle del Agua 3, 35500 Arrecife',
    website: 'https://casa-alba.example',
  },
  people: [{ email: 'pilar@casa-alba.example', name: 'Pilar Alba', role: 'owner' }],
};
