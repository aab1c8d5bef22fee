import { call, isoDay, url } from './web/kit.js';

const TRAIL = 'trail';
const PAGE = 50;
const byId = id => document.getElementById(id);
let page = 0;

function chosen() {
  return Object.fromEntries([...new FormData(byId('form'))].map(([name, value]) => [name, isoDay(value)]));
}

function cell(row, text, detail) {
  const made = row.insertCell();
  made.textContent = text ?? '';
  if (detail) {
    const small = document.createElement('small');
    small.textContent = detail;
    made.append(small);
  }
  return made;
}

function subjectCell(row, line) {
  const made = cell(row, '', line.person);
  if (line.subject) {
    const link = document.createElement('a');
    link.href = '?case=' + encodeURIComponent(line.subject);
    link.textContent = line.subject;
    link.title = 'Ai đã xem hồ sơ này';
    made.prepend(link);
  }
}

function rowOf(line) {
  const row = document.createElement('tr');
  row.classList.toggle('denied', line.denied);
  cell(row, line.time);
  cell(row, line.officer ?? line.login, line.officer ? line.login : null);
  subjectCell(row, line);
  cell(row, line.times > 1 ? `${line.operation} (${line.times} lần trong 15 phút)` : line.operation, line.purpose);
  cell(row, line.fields);
  cell(row, line.result);
  cell(row, line.address);
  return row;
}

/** The acts to choose from come with the first answer. */
function offer(operations) {
  const select = byId('form').elements.operation;
  if (select.length === 1) select.append(...operations.map(({ label, value }) => new Option(label, value)));
}

function show(view) {
  offer(view.operations);
  byId('form').hidden = false;
  byId('byName').hidden = !view.byName;
  byId('verify').hidden = view.byName;
  byId('rows').tBodies[0].replaceChildren(...view.rows.map(rowOf));
  byId('rows').hidden = byId('export').hidden = view.rows.length === 0;
  byId('newer').hidden = page === 0;
  byId('older').hidden = (page + 1) * PAGE >= view.total;
  const first = page * PAGE + 1;
  say(view.total === 0
    ? 'Không có dòng nào theo điều kiện này.'
    : `Dòng ${first}–${first + view.rows.length - 1} trong ${view.total.toLocaleString('vi')} dòng, mới nhất ở trên.`);
}

function say(text, alarm = false) {
  byId('message').textContent = text;
  byId('message').classList.toggle('alarm', alarm);
}

/** Shows what an answer gave, or why there is none. */
async function ask(path, options, showIt) {
  say('Đang tìm…');
  try {
    showIt(await call(path, options));
  } catch (failure) {
    say(failure.message);
  }
}

async function load(newPage) {
  page = newPage;
  byId('export').href = url(`${TRAIL}/export`, chosen());
  await ask(TRAIL, { values: { ...chosen(), page } }, view => {
    show(view);
    window.scrollTo(0, 0);
  });
}

function verify() {
  ask(`${TRAIL}/verification`, { method: 'POST' }, proof => {
    const place = number => number.toLocaleString('vi');
    if (proof.firstBad === null) say(`Nhật ký nguyên vẹn: ${place(proof.lines)} dòng đã kiểm tra. Mã cuối: ${proof.root}`);
    else say(`Nhật ký đã bị sửa: chỗ sai đầu tiên ở dòng thứ ${place(proof.firstBad)} của chuỗi.`, true);
  });
}

byId('form').addEventListener('submit', event => { event.preventDefault(); load(0); });
byId('form').addEventListener('reset', () => setTimeout(() => load(0)));
byId('newer').addEventListener('click', () => load(page - 1));
byId('older').addEventListener('click', () => load(page + 1));
byId('verify').addEventListener('click', verify);

const asked = new URLSearchParams(location.search).get('case');
if (asked) {
  byId('form').elements.subject.value = asked;
  byId('about').textContent = 'Ai đã xem, tìm hoặc thay đổi hồ sơ ' + asked + '.';
}
load(0);
