import type { Page } from '@playwright/test';

type Watched = typeof globalThis & { watchedPeers?: RTCPeerConnection[] };

/** What a page hears over WebRTC. Call it before the page opens. */
export async function webRtcListening(page: Page) {
  await page.addInitScript(() => {
    const peers: RTCPeerConnection[] = [];
    (globalThis as Watched).watchedPeers = peers;
    globalThis.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(...args: ConstructorParameters<typeof RTCPeerConnection>) {
        super(...args);
        peers.push(this);
      }
    };
  });
  return {
    connections: () =>
      page.evaluate(
        () => ((globalThis as Watched).watchedPeers ?? []).filter((p) => p.connectionState === 'connected').length,
      ),
    /** Of all audio that came in, as WebRTC's statistics count it: 0 is silence. */
    energy: () =>
      page.evaluate(async () => {
        let sum = 0;
        for (const peer of (globalThis as Watched).watchedPeers ?? [])
          for (const [, report] of await peer.getStats())
            if (report.type === 'inbound-rtp') sum += report.totalAudioEnergy ?? 0;
        return sum;
      }),
  };
}
