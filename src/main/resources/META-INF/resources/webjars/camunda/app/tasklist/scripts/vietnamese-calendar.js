// What the calendar of Camunda Forms needs to speak Vietnamese.

const MONTHS = Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`);

export const VIETNAMESE = {
  firstDayOfWeek: 1,
  weekdays: {
    shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    longhand: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
  },
  months: { shorthand: MONTHS, longhand: MONTHS },
  rangeSeparator: ' đến ',
  scrollTitle: 'Cuộn để đổi',
  toggleTitle: 'Bấm để đổi',
  monthAriaLabel: 'Tháng',
  yearAriaLabel: 'Năm'
};
