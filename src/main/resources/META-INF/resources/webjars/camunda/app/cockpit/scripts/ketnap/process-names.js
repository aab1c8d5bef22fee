// The process view tells instances by ids that the engine made. People know a case by its number and its person.

import { call } from '../../../../ketnap/web/kit.js';
import { viewer } from '../../../../ketnap/web/viewer.js';

const ID = /^\s*[0-9a-f]{8}-[0-9a-f-]{27}\s*$/;
const PLACES = '.cam-breadcrumb .text, td.instance-id a:not(.glyphicon), .called-process-instances td a:not(.glyphicon)';

const numbers = new Map();
const people = new Map();

/** Remembers the case of each instance that an answer of the engine names. */
function note(answer) {
  [answer].flat().forEach(each => {
    if (each?.id && each.businessKey) numbers.set(each.id, each.businessKey);
  });
}

async function askForPeople() {
  const unknown = [...new Set(numbers.values())].filter(number => !people.has(number)).slice(0, 50);
  if (unknown.length === 0 || !(await viewer()).oversees) return;
  unknown.forEach(number => people.set(number, ''));
  const named = await call('archive/names', { values: { numbers: unknown.join(',') } }).catch(() => ({}));
  Object.entries(named).forEach(([number, name]) => people.set(number, name));
  tell();
}

function tell() {
  document.querySelectorAll(PLACES).forEach(place => {
    const id = ID.test(place.textContent) ? place.textContent.trim() : place.dataset.ketnapInstance;
    if (!id || !numbers.has(id)) return;
    place.dataset.ketnapInstance = id;
    const number = numbers.get(id);
    const text = [number, people.get(number)].filter(Boolean).join(', ');
    if (place.textContent !== text) {
      place.textContent = text;
      place.title = text;
    }
  });
}

let waiting = false;

function soon() {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    tell();
    askForPeople();
  }, 50);
}

window.angular.module('cam.cockpit').config(['$httpProvider', http => http.interceptors.push(() => ({
  response: answer => {
    if (/\/process-instance/.test(answer.config.url)) note(answer.data);
    return answer;
  },
}))]);

new MutationObserver(soon).observe(document.body, { childList: true, subtree: true, characterData: true });
