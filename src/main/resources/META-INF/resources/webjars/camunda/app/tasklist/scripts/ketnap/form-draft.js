// Every form of a task, and of what is to be begun, has its draft: Camunda Forms by themselves, embedded ones by a call of
// their own script.

import { fieldsOf, whenDrawn } from './camunda-form.js';
import { draftOf } from './draft.js';

const taskOfThePage = () => new URLSearchParams(location.hash.split('?')[1]).get('task');
const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What stands in the form and was not there when it was drawn. */
function typedInto(form, before) {
  const { data } = form._getState();
  return Object.fromEntries(fieldsOf(form)
    .filter(({ key }) => !same(data[key], before[key]))
    .map(({ key }) => [key, data[key] ?? null]));
}

async function keep(form, container, task) {
  const before = structuredClone(form._getState().initialData);
  let typed = {};
  let draft;
  form.on('changed', () => {
    if (!container.isConnected || taskOfThePage() !== task) return; // taken off the page it tells of empty fields
    typed = typedInto(form, before);
    draft?.typed(typed);
  });
  const own = await draftOf(task);
  const values = await own.open();
  draft = own;
  draft.typed({ ...values, ...typed });
  if (values) {
    form._setState({ data: { ...form._getState().data, ...values, ...typed } });
  }
}

whenDrawn((form, container) => {
  const task = container.closest('.task-card') && taskOfThePage();
  if (task) {
    keep(form, container, task).catch(console.error);
  }
});

const two = number => String(number).padStart(2, '0');

/** Days as such: a point in time would be another day elsewhere. Marks of the page are left out. */
const packed = values => JSON.stringify(values, function (name, value) {
  const day = this[name];
  if (day instanceof Date) {
    return { day: [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join('-') };
  }
  return name.startsWith('$') ? undefined : value;
});

const unpacked = text => JSON.parse(text, (name, value) =>
  value?.day && Object.keys(value).length === 1 ? new Date(`${value.day}T00:00`) : value);

/**
 * Keeps an embedded form, when it shows what is known.
 *
 * @param subject task or process
 * @param read answers all that a person can change
 * @param write puts such an answer back
 */
window.ketnapKeep = async (subject, scope, read, write) => {
  const before = packed(read());
  const draft = await draftOf(subject);
  const values = await draft.open();
  scope.$apply(() => {
    if (values && packed(read()) === before) {
      write(unpacked(JSON.stringify(values)));
    }
    scope.$watch(() => packed(read()), text => (text !== before || draft.latest) && draft.typed(JSON.parse(text)));
  });
};
