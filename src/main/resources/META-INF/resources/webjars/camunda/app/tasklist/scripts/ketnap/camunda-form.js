// The way from a place on the page to the Camunda Form that is drawn there: Tasklist keeps it to itself.

function seek(drawn) {
  if (!drawn) return null;
  const service = drawn.props?.value?.getService;
  return service ? service('form') : (drawn.__k || []).reduce((found, child) => found || seek(child), null);
}

/** The form in a `.fjs-container`, null before it is drawn. */
export function formIn(container) {
  const form = seek(container.__k);
  return form?._getState().schema ? form : null;
}

/** The fields of a form that hold values, as its file describes them. */
export const fieldsOf = form => form.get('formFieldRegistry').getAll().filter(field => field.key);

/** Calls back once for every Camunda Form that is drawn on the page. */
export function whenDrawn(then) {
  const seen = new WeakSet();
  new MutationObserver(() => document.querySelectorAll('.fjs-container').forEach(container => {
    const form = !seen.has(container) && formIn(container);
    if (form) {
      seen.add(container);
      then(form, container);
    }
  })).observe(document.body, { childList: true, subtree: true });
}
