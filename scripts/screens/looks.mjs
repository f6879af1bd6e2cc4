/** How everything is looked at. Where things stand does not depend on colours: it is measured in light only. */
export const LOOKS = ['light', 'dark'].flatMap((colorScheme) =>
  [
    { width: 1280, height: 860, hasTouch: false },
    { width: 390, height: 844, hasTouch: true },
  ].map(({ hasTouch, ...viewport }) => ({
    name: `${colorScheme}-${viewport.width}`,
    phone: hasTouch,
    measured: colorScheme === 'light',
    context: { colorScheme, viewport, hasTouch, reducedMotion: 'reduce', locale: 'en-GB', permissions: ['microphone'] },
  })),
);
