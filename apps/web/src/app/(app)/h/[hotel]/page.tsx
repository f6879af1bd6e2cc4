import { redirect } from 'next/navigation';

export default async function HotelHome({ params }: { params: Promise<{ hotel: string }> }) {
  redirect(`/h/${(await params).hotel}/flows`);
}
