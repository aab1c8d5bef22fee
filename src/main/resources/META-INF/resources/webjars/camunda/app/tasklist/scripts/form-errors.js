// Whoever completes a form that is not complete is led to the first field in red, and reads how many there are.
//
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

const DRAWN = 100;

function lead(form) {
  const wrong = form.querySelectorAll('.fjs-form-field-error');
  const field = wrong[0]?.closest('.fjs-form-field');
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector('input:not(.flatpickr-input), textarea')?.focus({ preventScroll: true });
  const said = [...document.querySelectorAll('.notifications .alert-danger .message')].pop();
  if (field && said && !said.textContent) {
    said.textContent = `còn ${wrong.length} ô chưa ghi hoặc chưa đúng, đã đánh dấu đỏ`;
  }
}

document.addEventListener('click', ({ target }) => {
  const form = target.closest('.form-actions .btn-primary')?.closest('[cam-tasklist-form]');
  if (form?.querySelector('.fjs-container')) {
    setTimeout(() => lead(form), DRAWN);
  }
});
