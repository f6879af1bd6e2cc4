'use client';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { SMALL_BUTTON } from '../styles';
import { pathIn, type WidgetProps } from '../types';
import { freshItem, type Item, itemName, moved, nounOf } from './items';

/** A list of things with fields of their own: choices of a menu, rules, assignments. Their order counts. */
export function ItemList({ field, value, onChange, scope, path }: WidgetProps) {
  const items = (Array.isArray(value) ? value : []) as Item[];
  const noun = nounOf(field);
  const fields = field.item ?? [];
  return (
    <div>
      <ol className="list-none space-y-2">
        {items.map((item, index) => (
          <li
            key={String(item.id ?? index)}
            aria-label={itemName(item, noun, index, scope.document)}
            className="rounded-lg border bg-muted/30 p-2.5"
          >
            <ItemHeader
              name={itemName(item, noun, index, scope.document)}
              noun={noun}
              first={index === 0}
              last={index === items.length - 1}
              readOnly={scope.readOnly}
              onMove={(by) => onChange(moved(items, index, index + by))}
              onRemove={() => onChange(items.filter((_, other) => other !== index))}
            />
            <scope.Form
              fields={fields}
              scope={{
                ...scope,
                values: item,
                path: pathIn(path, index),
                readsAnything: scope.readsAnything || field.widget === 'rules',
              }}
              onChange={(name, next, place) =>
                onChange(items.with(index, { ...item, [name]: next }), `${pathIn(path, index)}.${place ?? name}`)
              }
            />
          </li>
        ))}
      </ol>
      {!scope.readOnly && (
        <button
          type="button"
          className={`${SMALL_BUTTON} mt-2 -ml-2`}
          onClick={() => onChange([...items, freshItem(items, field)])}
        >
          <Plus aria-hidden className="size-3.5" />
          Add a {noun}
        </button>
      )}
    </div>
  );
}

interface HeaderProps {
  name: string;
  noun: string;
  first: boolean;
  last: boolean;
  readOnly: boolean;
  onMove(by: 1 | -1): void;
  onRemove(): void;
}

function ItemHeader({ name, noun, first, last, readOnly, onMove, onRemove }: HeaderProps) {
  return (
    <div className="mb-2 flex items-center justify-between gap-1">
      <span className="truncate font-medium text-[13px]">{name}</span>
      {!readOnly && (
        <span className="flex shrink-0">
          <button
            type="button"
            aria-label={`Move up: ${name}`}
            className={SMALL_BUTTON}
            disabled={first}
            onClick={() => onMove(-1)}
          >
            <ArrowUp aria-hidden className="size-3.5" />
          </button>
          <button
            type="button"
            aria-label={`Move down: ${name}`}
            className={SMALL_BUTTON}
            disabled={last}
            onClick={() => onMove(1)}
          >
            <ArrowDown aria-hidden className="size-3.5" />
          </button>
          <button type="button" aria-label={`Remove the ${noun}: ${name}`} className={SMALL_BUTTON} onClick={onRemove}>
            <Trash2 aria-hidden className="size-3.5" />
          </button>
        </span>
      )}
    </div>
  );
}
