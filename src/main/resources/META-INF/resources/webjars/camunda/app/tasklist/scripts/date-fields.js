// The date fields of embedded forms follow the browser's language. In front of each goes a text field with the calendar of
// Camunda Forms: dd/mm/yyyy, typed or chosen, weeks from Monday. The field behind keeps yyyy-mm-dd for the form.

import { VIETNAMESE } from './vietnamese-calendar.js';

const VALUE = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

/** The day written 5/3/2026 or 2026-03-05; an invalid date for anything else. */
function dayOf(text) {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const [year, month, day] = (typed ? typed.slice(1).reverse() : text.split('-')).map(Number);
  const date = new Date(year, month - 1, day);
  return date.getFullYear() === year && date.getMonth() === month - 1 ? date : new Date(NaN);
}

function front(field) {
  const calendar = field.flatpickr({
    locale: VIETNAMESE,
    dateFormat: 'Y-m-d',
    altInput: true,
    altFormat: 'd/m/Y',
    allowInput: true,
    disableMobile: true,
    parseDate: dayOf,
    errorHandler: () => {
      typed.placeholder = 'Chưa đúng, ví dụ 05/03/2026';
    }
  });
  const typed = calendar.altInput;
  typed.placeholder = 'dd/mm/yyyy';
  typed.id = `${field.id}-typed`;
  document.querySelector(`label[for="${field.id}"]`)?.setAttribute('for', typed.id);
  follow(field, calendar);
}

/** Shows what the form itself writes into the field. */
function follow(field, calendar) {
  Object.defineProperty(field, 'value', {
    get: () => VALUE.get.call(field),
    set: value => {
      const changed = value !== VALUE.get.call(field);
      VALUE.set.call(field, value);
      if (changed) {
        calendar.setDate(value, false, 'Y-m-d');
      }
    }
  });
}

new MutationObserver(() => document.querySelectorAll('.form-container input[type=date]').forEach(front))
  .observe(document.body, { childList: true, subtree: true });
