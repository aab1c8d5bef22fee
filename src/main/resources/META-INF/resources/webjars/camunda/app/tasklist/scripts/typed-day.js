// What is typed as a date is the day that is meant, or it stays on the screen and is refused there. The calendar behind
// the fields would make 01/12 of 31/11 and lose what it cannot read.

import { h } from '../../../ketnap/web/kit.js';

const WRONG = 'ketnap-no-day';

/** The day written 5/3/2026, 05032026 or 2026-03-05; an invalid date for anything else. */
export function dayOf(text) {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) || /^(\d\d)(\d\d)(\d{4})$/.exec(text.trim());
  const [year, month, day] = (typed ? typed.slice(1).reverse() : text.trim().split('-')).map(Number);
  const date = new Date(year, month - 1, day);
  return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day ? date : new Date(NaN);
}

function mark(input, text) {
  const wrong = Boolean(text);
  input.classList.toggle(WRONG, wrong);
  input.setAttribute('aria-invalid', wrong);
  const place = input.closest('.flatpickr-wrapper') || input;
  place.parentNode.querySelector('.ketnap-day-error')?.remove();
  if (wrong) {
    place.after(h('p', { class: 'ketnap-day-error', role: 'alert' },
      `Không có ngày “${text}”. Ghi ngày/tháng/năm, ví dụ 05/03/2026.`));
  }
}

/** Has a calendar take only days that exist from the field in which people type. */
export function strict(calendar, input) {
  const setDate = calendar.setDate;
  calendar.setDate = (date, ...rest) => {
    const text = typeof date === 'string' ? date.trim() : '';
    const day = text ? dayOf(text) : date;
    if (text && Number.isNaN(day.getTime())) {
      mark(input, text);
      return;
    }
    mark(input, '');
    setDate(day, ...rest);
  };
}

// A form with a day that does not exist goes nowhere: it still holds what stood there before.
document.addEventListener('click', event => {
  const button = event.target.closest('.form-actions .btn-primary, .modal-footer .btn-primary');
  const wrong = button && document.querySelector(`.${WRONG}`);
  if (wrong) {
    event.preventDefault();
    event.stopImmediatePropagation();
    wrong.scrollIntoView({ block: 'center' });
    wrong.focus({ preventScroll: true });
  }
}, true);
