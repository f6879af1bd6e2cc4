/** “Card number” in the languages hotels write flows in. */
export const CARD_WORDS =
  /\b(credit|debit|payment|bank)[- ]?card number|\bcard number\b|número de (su |la |tu )?tarjeta|numéro de (votre |la )?carte|kartennummer|numero (della |di )?carta|\bcvv\b|\bcvc\b/i;
