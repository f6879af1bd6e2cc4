import type { FlowDocument, FlowNode } from '@innline/flow';
import { boundsOf, type Point } from '../operations';

type Places = Record<string, Point>;

/** The same drawing, with its top left corner where the document has it: nobody has to look for their flow. */
export function moveCorner(document: FlowDocument, drawn: Places): Places {
  const to = boundsOf(document.nodes.filter(({ id }) => drawn[id]).map(({ position }) => position));
  const from = boundsOf(Object.values(drawn));
  if (!to || !from) return drawn;
  return Object.fromEntries(
    Object.entries(drawn).map(([id, { x, y }]) => [id, { x: x + to.x - from.x, y: y + to.y - from.y }]),
  );
}

/** Adds what was not laid out, notes: each keeps its distance to the step it lies nearest to, since it is about that. */
export function withNotes(document: FlowDocument, drawn: Places): Places {
  const steps = document.nodes.filter(({ id }) => drawn[id]);
  const places = { ...drawn };
  for (const note of document.nodes.filter(({ id }) => !drawn[id])) {
    const distance = ({ position }: FlowNode) => Math.hypot(position.x - note.position.x, position.y - note.position.y);
    const nearest = [...steps].sort((a, b) => distance(a) - distance(b))[0];
    const place = nearest && drawn[nearest.id];
    if (!nearest || !place) continue;
    places[note.id] = {
      x: place.x + note.position.x - nearest.position.x,
      y: place.y + note.position.y - nearest.position.y,
    };
  }
  return places;
}
