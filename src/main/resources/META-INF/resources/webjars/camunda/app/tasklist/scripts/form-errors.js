// A field that another answer hides takes its error out of sight, but the form keeps counting it and the button that
// completes the task stays off. It goes on again when no error can be seen.

function release(form) {
  if (!form.querySelector('.fjs-form-field-error, .disabled-form')) {
    form.querySelector('.form-actions .btn-primary').disabled = false;
  }
}

document.addEventListener('change', ({ target }) => {
  const form = target.closest('[cam-tasklist-form]');
  if (form?.querySelector('.fjs-container')) {
    setTimeout(() => release(form)); // the form has been drawn by then
  }
});
