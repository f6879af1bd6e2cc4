import { router } from '@/server/trpc/init';
import { createDepartment, listDepartments, removeDepartment, updateDepartment } from './departments';
import { createLine, listLines, removeLine, updateLine } from './lines';
import { createSchedule, listSchedules, overrideSchedule, removeSchedule, updateSchedule } from './schedules';

export const linesRouter = router({
  listLines,
  createLine,
  updateLine,
  removeLine,
  listSchedules,
  createSchedule,
  updateSchedule,
  overrideSchedule,
  removeSchedule,
  listDepartments,
  createDepartment,
  updateDepartment,
  removeDepartment,
});
