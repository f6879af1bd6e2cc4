export interface AnnouncementState {
  label: string;
  tone: 'neutral' | 'success' | 'warning';
}

interface Row {
  active: boolean;
  /** ISO dates in the hotel's zone, both included. */
  firstDay: string | null;
  lastDay: string | null;
}

/** Whether callers hear an announcement. `today`: ISO date in the hotel's zone. */
export function announcementState({ active, firstDay, lastDay }: Row, today: string): AnnouncementState {
  if (lastDay !== null && lastDay < today) return { label: 'Over', tone: 'neutral' };
  if (!active) return { label: 'Switched off', tone: 'neutral' };
  if (firstDay !== null && firstDay > today) return { label: 'Later', tone: 'warning' };
  return { label: 'Told to callers', tone: 'success' };
}

/** “24 Nov – 30 Nov”; `show` writes an ISO date. */
export function announcementDays({ firstDay, lastDay }: Row, show: (day: string) => string): string {
  if (firstDay !== null && firstDay === lastDay) return `Only ${show(firstDay)}`;
  if (firstDay !== null && lastDay !== null) return `${show(firstDay)} – ${show(lastDay)}`;
  if (firstDay !== null) return `From ${show(firstDay)}`;
  return lastDay === null ? 'Every day' : `Until ${show(lastDay)}`;
}
