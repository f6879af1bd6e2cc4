import { router } from '@/server/trpc/init';
import { callBackNow, callbacks, leads, neverCallBack, settleCallback, updateLead } from './people';
import { cancelReservation, createReservation, listReservations, offers, updateReservation } from './reservations';
import { createRoom, removeRate, roomsOnNight, roomTypes, saveRate, saveRoomType, updateRoom } from './rooms';

export const hotelRouter = router({
  listReservations,
  offers,
  createReservation,
  updateReservation,
  cancelReservation,
  roomsOnNight,
  createRoom,
  updateRoom,
  roomTypes,
  saveRoomType,
  saveRate,
  removeRate,
  leads,
  updateLead,
  callbacks,
  settleCallback,
  callBackNow,
  neverCallBack,
});
