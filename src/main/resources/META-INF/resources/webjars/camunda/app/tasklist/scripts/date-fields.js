// The date fields of embedded forms follow the browser's language. In front of each goes a text field with the calendar of
// Camunda Forms: dd/mm/yyyy, typed or chosen, weeks from Monday. The field behind keeps yyyy-mm-dd for the form.

import { dayOf, strict } from './typed-day.js';
import { VIETNAMESE } from './vietnamese-calendar.js';

const VALUE = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

function front(field) {
  const calendar = field.flatpickr({
    locale: VIETNAMESE,
    dateFormat: 'Y-m-d',
    altInput: true,
    altFormat: 'd/m/Y',
    ariaDateFormat: 'd/m/Y',
    allowInput: true,
    disableMobile: true,
    parseDate: dayOf
  });
  const typed = calendar.altInput;
  strict(calendar, typed);
  typed.placeholder = 'ngày/tháng/năm';
  typed.inputMode = 'numeric';
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
