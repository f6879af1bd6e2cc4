/** Every shortcut of the editor, as its list shows them. Keys as `<Kbd>` writes them. */
export const SHORTCUTS: readonly { group: string; entries: readonly [keys: string, what: string][] }[] = [
  {
    group: 'Steps',
    entries: [
      ['/', 'Add a step'],
      ['c', 'Lead a way of the selected step somewhere'],
      ['enter', 'Open its settings'],
      ['Delete', 'Delete what is selected'],
      ['mod+d', 'Duplicate'],
      ['mod+c', 'Copy, also to another flow'],
      ['mod+x', 'Cut'],
      ['mod+v', 'Paste'],
    ],
  },
  {
    group: 'Getting around',
    entries: [
      ['Tab', 'Next step, in the order callers meet them'],
      ['shift+Tab', 'Step before'],
      ['mod+f', 'Search names, texts and problems'],
      ['f', 'See the whole flow'],
      ['Plus', 'Closer'],
      ['Minus', 'Farther'],
    ],
  },
  {
    group: 'Arranging',
    entries: [
      ['Arrows', 'Move the selected steps'],
      ['shift+Arrows', 'Move them farther'],
      ['l', 'Tidy up the whole flow'],
      ['mod+g', 'Group the selected steps'],
      ['mod+shift+g', 'Ungroup them'],
      ['mod+a', 'Select everything'],
      ['shift+Drag', 'Select with a box'],
    ],
  },
  {
    group: 'Changes',
    entries: [
      ['mod+z', 'Undo'],
      ['mod+shift+z', 'Redo'],
      ['Escape', 'Select nothing'],
      ['?', 'This list'],
    ],
  },
];
