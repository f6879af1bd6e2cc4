import { toolOf } from './tools';

/** After “while we” and «mientras»: what a tool does, for managers. */
const DOES: Record<string, { en: string; es: string }> = {
  check_availability: { en: 'look for a free room', es: 'buscamos una habitación libre' },
  quote_price: { en: 'work out the price', es: 'calculamos el precio' },
  create_reservation: { en: 'book the room', es: 'reservamos la habitación' },
  find_reservation: { en: 'look for their reservation', es: 'buscamos su reserva' },
  cancel_reservation: { en: 'cancel their reservation', es: 'cancelamos su reserva' },
  create_lead: { en: 'note what they ask for', es: 'anotamos lo que piden' },
  get_caller_history: { en: 'look up whether they called before', es: 'miramos si ya habían llamado' },
  schedule_callback: { en: 'promise them a call back', es: 'les prometemos devolver la llamada' },
  generate_payment_link: { en: 'make a payment link', es: 'preparamos un enlace de pago' },
  send_sms: { en: 'send a text message', es: 'enviamos un mensaje de texto' },
  send_email: { en: 'send an e-mail', es: 'enviamos un correo' },
  transfer_to_human: { en: 'look for a colleague', es: 'buscamos a un compañero' },
  play_hold_music: { en: 'play music', es: 'suena música' },
  record_voice_note: { en: 'record a note', es: 'grabamos una nota' },
  announce: { en: 'tell them what is new in the hotel', es: 'les contamos las novedades del hotel' },
  room_service_request: { en: 'pass on their order', es: 'pasamos su pedido' },
  wake_up_call: { en: 'set their wake-up call', es: 'programamos su llamada despertador' },
  lost_and_found: { en: 'look for what they lost', es: 'buscamos lo que perdieron' },
  answer_from_knowledge_base: { en: 'look for the answer', es: 'buscamos la respuesta' },
  http_request: { en: 'ask another system', es: 'preguntamos a otro sistema' },
};

/** “look for a free room”; the label of a tool that has no words of its own. */
export function toolTold(name: string, language: 'en' | 'es'): string {
  if (Object.hasOwn(DOES, name)) return DOES[name]![language];
  const label = toolOf(name)?.label ?? name;
  return language === 'es' ? `hacemos «${label}»` : `do “${label}”`;
}
