// Whoever closes the calendar or a question, or clicks beside the dialog, did not mean to leave the form that is being filled in there.

import { openCalendars } from './wrong-fields.js';

const dialogs = () => [...document.querySelectorAll('.modal-dialog')];

addEventListener('keydown', event => {
  const open = event.key === 'Escape' ? dialogs().flatMap(openCalendars) : [];
  if (open.length || event.key === 'Escape' && document.querySelector('.ketnap-ask')) {
    event.stopImmediatePropagation();
    open.forEach(calendar => calendar.close());
  }
}, true);

addEventListener('click', event => {
  if (event.target.matches?.('.modal') && event.target.querySelector('.form-container form, .fjs-container')) {
    event.stopImmediatePropagation();
  }
}, true);
