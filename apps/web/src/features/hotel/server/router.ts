import { router } from '@/server/trpc/init';
import { announcements, removeAnnouncement, saveAnnouncement } from './announcements';
import { articles, removeArticle, saveArticle } from './knowledge';
import { callBackNow, callbacks, leads, neverCallBack, settleCallback, updateLead } from './people';
import { requests, settleRequest } from './requests';
import { cancelReservation, createReservation, listReservations, offers, updateReservation } from './reservations';
import {
  createRoom,
  removeRate,
  removeRoom,
  roomsOnNight,
  roomTypes,
  saveRate,
  saveRoomType,
  updateRoom,
} from './rooms';
import { cancelWakeUpCall, wakeUpCalls } from './wake-ups';

export const hotelRouter = router({
  listReservations,
  offers,
  createReservation,
  updateReservation,
  cancelReservation,
  roomsOnNight,
  createRoom,
  updateRoom,
  removeRoom,
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
  requests,
  settleRequest,
  wakeUpCalls,
  cancelWakeUpCall,
  articles,
  saveArticle,
  removeArticle,
  announcements,
  saveAnnouncement,
  removeAnnouncement,
});
