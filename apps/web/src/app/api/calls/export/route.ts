import { CallFilterInput, toFilter } from '@/features/calls/server';
import { pageAccess } from '@/server/page-access';

/** The filtered history as a file, streamed: `?hotelId=…&format=csv|json` and the filter's fields. */
export async function GET(request: Request): Promise<Response> {
  const { hotelId = '', format, ...query } = Object.fromEntries(new URL(request.url).searchParams);
  const access = await pageAccess(request.headers, hotelId, 'call.export');
  if (access instanceof Response) return access;
  const filter = CallFilterInput.safeParse(query);
  if (!filter.success) return Response.json({ status: 400, detail: 'This filter is not valid.' }, { status: 400 });
  const json = format === 'json';
  const { calls } = access.repos;
  const chunks = json ? calls.asJson(toFilter(filter.data)) : calls.asCsv(toFilter(filter.data));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      'content-type': json ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="calls-${day}.${json ? 'json' : 'csv'}"`,
      'cache-control': 'private, no-store',
    },
  });
}
