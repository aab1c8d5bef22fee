// A text field of Camunda Forms tells its form what was typed when it is left, or 300 ms after the last key. When another
// answer has the form drawn anew before that, the old text comes back. So the field believes after every key to be left.

const TEXT_FIELDS = '.fjs-form-field-textfield input, .fjs-form-field-textarea textarea';

document.addEventListener('input', ({ target }) => {
  if (target.matches(TEXT_FIELDS)) {
    target.dispatchEvent(new FocusEvent('focusout'));
  }
});
