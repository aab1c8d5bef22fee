// Whoever closes the calendar, or clicks beside the dialog, did not mean to leave the form that is being filled in there.

const openCalendars = () => [...document.querySelectorAll('.modal-dialog input')]
  .map(input => input._flatpickr).filter(calendar => calendar?.isOpen);

addEventListener('keydown', event => {
  const open = event.key === 'Escape' ? openCalendars() : [];
  if (open.length) {
    event.stopImmediatePropagation();
    open.forEach(calendar => calendar.close());
  }
}, true);

addEventListener('click', event => {
  if (event.target.matches?.('.modal') && event.target.querySelector('.form-container form, .fjs-container')) {
    event.stopImmediatePropagation();
  }
}, true);
