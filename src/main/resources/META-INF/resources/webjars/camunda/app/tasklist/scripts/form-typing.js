// A text field of Camunda Forms tells its form what was typed when it is left, or 300 ms after the last key. When another
// answer has the form drawn anew before that, the old text comes back. So the form hears of every key, also of those that an
// input method is still composing a letter of; the field keeps focus and caret, because nothing else happens to it.

import { fieldsOf, formIn } from './ketnap/camunda-form.js';

const TEXT_FIELDS = '.fjs-form-field-textfield input, .fjs-form-field-textarea textarea';

document.addEventListener('input', ({ target }) => {
  const form = target.matches(TEXT_FIELDS) && formIn(target.closest('.fjs-container'));
  const field = form && fieldsOf(form).find(({ id }) => target.id.endsWith(`-${id}`));
  if (field) {
    form._setState({ data: { ...form._getState().data, [field.key]: target.value } });
  }
});
