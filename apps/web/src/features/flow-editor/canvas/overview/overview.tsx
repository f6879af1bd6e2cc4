'use client';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { memo, type PointerEvent, useEffect, useRef } from 'react';
import { boundsOf } from '../../operations';
import { framed, maskOf, type Shape, seen } from './shape';
import { useShape } from './use-shape';

const WIDTH = 168;
const HEIGHT = 112;

/**
 * The whole flow in little, to see where one is and to go elsewhere. What is seen of it follows every move outside of
 * React, and the cards in it are one path made when there is time: it must not cost what it is there to save.
 */
export const Overview = memo(function Overview() {
  const shape = useShape();
  return shape && <Little shape={shape} />;
});

function Little({ shape }: { shape: Shape }) {
  const canvas = useStoreApi();
  const { setCenter, getZoom, zoomTo } = useReactFlow();
  const svg = useRef<SVGSVGElement>(null);
  const mask = useRef<SVGPathElement>(null);

  useEffect(() => {
    let last: unknown;
    const follow = () => {
      const { transform, width, height } = canvas.getState();
      if (transform === last || !svg.current || !mask.current) return;
      last = transform;
      const view = seen(transform, width, height);
      const all = framed(boundsOf([shape.bounds, view])!, WIDTH / HEIGHT);
      const viewBox = `${all.x} ${all.y} ${all.width} ${all.height}`;
      if (svg.current.getAttribute('viewBox') !== viewBox) svg.current.setAttribute('viewBox', viewBox);
      mask.current.setAttribute('d', maskOf(all, view));
    };
    follow();
    return canvas.subscribe(follow);
  }, [canvas, shape]);

  useEffect(() => {
    const element = svg.current;
    const zoom = (event: WheelEvent) => {
      event.preventDefault();
      void zoomTo(getZoom() * 2 ** (-event.deltaY / 400));
    };
    element?.addEventListener('wheel', zoom, { passive: false });
    return () => element?.removeEventListener('wheel', zoom);
  }, [zoomTo, getZoom]);

  const go = ({ currentTarget, clientX, clientY, buttons }: PointerEvent<SVGSVGElement>) => {
    const screen = currentTarget.getScreenCTM();
    if ((buttons & 1) === 0 || !screen) return;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(screen.inverse());
    void setCenter(x, y, { zoom: getZoom() });
  };

  return (
    <svg
      ref={svg}
      role="img"
      aria-label="Overview of the flow"
      width={WIDTH}
      height={HEIGHT}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
      className="nopan absolute right-3 bottom-3 z-5 cursor-crosshair touch-none rounded-lg border bg-card contain-strict max-md:hidden"
    >
      <path d={shape.frames} className="fill-accent" />
      <path d={shape.cards} className="fill-input" />
      <path
        ref={mask}
        fillRule="evenodd"
        fill="color-mix(in oklab, var(--muted) 70%, transparent)"
        className="pointer-events-none"
      />
    </svg>
  );
}
