'use client';
import { useCallToken } from '../token/call-token';
import { useCanvasFlow } from './canvas-flow';

/** Whether a call that is shown has come along this edge. */
export function useTravelled(edgeId: string): boolean {
  const flowId = useCanvasFlow();
  return useCallToken(({ tokens }) =>
    Object.values(tokens).some((token) => token.flowId === flowId && token.edgeIds.includes(edgeId)),
  );
}

/** A dot that runs along the edge a call took last, once per arrival. */
export function TokenOnEdge({ edgeId, path }: { edgeId: string; path: string }) {
  const flowId = useCanvasFlow();
  const arrival = useCallToken(({ tokens }) => {
    const token = Object.values(tokens).find((other) => other.flowId === flowId && other.edgeIds.at(-1) === edgeId);
    return token ? `${token.callId}-${token.edgeIds.length}` : null;
  });
  if (!arrival) return null;
  return (
    <circle key={arrival} r={7} opacity={0} className="fill-primary motion-reduce:hidden">
      <set ref={begin} attributeName="opacity" to="1" begin="indefinite" dur="0.7s" />
      <animateMotion
        ref={begin}
        begin="indefinite"
        dur="0.7s"
        fill="freeze"
        path={path}
        calcMode="spline"
        keyTimes="0;1"
        keySplines="0.4 0 0.2 1"
      />
    </circle>
  );
}

/** Times in SVG count from when the page's drawing began, so an animation that comes later is started by hand. */
function begin(animation: SVGAnimationElement | null): void {
  animation?.beginElement?.();
}
