import { explanationOf } from '../../../../ketnap/web/article.js';
import { checksOf } from '../../../../ketnap/web/checks.js';
import { call, day, h, moment, url } from '../../../../ketnap/web/kit.js';
import { address, columnsOf, diagrams, fill, keep, pageStyle, serverTable, state } from './lib.js';

const KINDS = [['ALL', 'Tất cả'], ['RUNNING', 'Đang xem xét'], ['FINISHED', 'Đã kết thúc']];

/** The page Tra cứu hồ sơ: finds cases of one's units and tells what became of one. */
export async function render(place) {
  await pageStyle();
  const chosen = state();
  place.replaceChildren(h('h1', {}, 'Tra cứu hồ sơ'));
  if (chosen.so) {
    const box = h('div');
    place.append(box);
    const number = encodeURIComponent(chosen.so);
    await fill(box, () => Promise.all([call(`archive/${number}`), call(`cases/${number}`)]), ([way, file]) => story(way, file));
  } else {
    await search(place, chosen);
  }
}

const LOOK = { NUMBER: { width: 150 }, BIRTH: { width: 110 }, CELL: { widthGrow: 2 }, NOMINATED: { width: 120 }, CLOSED: { width: 120 } };

/** What stands in the list as more than its text. */
const DRAW = {
  number: ({ number }) => h('a', { href: address('/tra-cuu', { ...state(), so: number }) }, number),
  birthDate: ({ birthDate }) => day(birthDate),
  nominatedOn: ({ nominatedOn }) => day(nominatedOn),
  closedOn: ({ closedOn }) => day(closedOn),
};

const FILTERS = ['text', 'kind', 'unit', 'stage', 'year'];
const REACHED = ['goal', 'period', 'caption'];
const YEARS = 8;

const empty = chosen => (FILTERS.concat(REACHED).some(name => chosen[name] && chosen[name] !== 'ALL') ? 'Không tìm thấy hồ sơ nào trong các đơn vị phụ trách.'
  : 'Chưa có hồ sơ nào. Hồ sơ đầu tiên có khi một chi bộ giới thiệu người mới.');

function choice(label, chosen, all, choices) {
  const given = choices.some(([value]) => value === chosen) || !chosen ? choices : [...choices, [chosen, chosen]];
  return h('select', { 'aria-label': label }, [['', all], ...given].map(([value, shown]) =>
    h('option', { value, selected: value === (chosen || '') }, shown)));
}

const pairs = choices => choices.map(({ value, label }) => [value, label]);

async function search(place, chosen) {
  const { columns, stages, units } = await call('archive/choices');
  const thisYear = new Date().getFullYear();
  const input = h('input', { type: 'search', size: 26, value: chosen.text || '', 'aria-label': 'Tìm hồ sơ',
    placeholder: 'Tên, số hồ sơ, số cuối căn cước' });
  const boxes = {
    text: input,
    kind: h('select', { 'aria-label': 'Tình trạng' }, KINDS.map(([value, label]) => h('option', { value, selected: value === chosen.kind }, label))),
    unit: choice('Đơn vị', chosen.unit, 'Mọi đơn vị', pairs(units)),
    stage: choice('Giai đoạn', chosen.stage, 'Mọi giai đoạn', pairs(stages)),
    year: choice('Năm giới thiệu', chosen.year, 'Mọi năm', Array.from({ length: YEARS }, (none, i) => [String(thisYear - i), `Năm ${thisYear - i}`])),
  };
  const body = h('div');
  const sheet = h('a', { className: 'btn btn-default' }, 'Tải Excel');
  const print = h('a', { className: 'btn btn-default', target: '_blank' }, 'Bản in');
  const wanted = () => Object.fromEntries([...FILTERS, 'goal', 'period', 'sort', 'descending'].map(name => [name, chosen[name]]));
  const show = () => serverTable(body, columnsOf(columns, LOOK, DRAW), { ...chosen, empty: empty(chosen) }, (page, sort, descending) => {
    Object.assign(chosen, { page: page > 1 ? page : '', sort, descending: descending || '' });
    keep(chosen);
    sheet.href = url('archive/workbook', wanted());
    print.href = url('archive/print', wanted());
    return call('archive', { values: { ...wanted(), page } });
  }).catch(error => body.replaceChildren(h('p', { className: 'alert alert-warning' }, error.message)));
  place.append(h('form', { className: 'ketnap-bar', onsubmit: event => {
    event.preventDefault();
    FILTERS.forEach(name => { chosen[name] = boxes[name].value; });
    chosen.page = '';
    body.replaceChildren();
    show();
  } }, chosen.goal ? reached(chosen) : null, Object.values(boxes), h('button', { className: 'btn btn-primary' }, 'Tìm'), sheet, print), body);
  await show();
}

/** What the figure that led here counted. */
function reached(chosen) {
  const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => !REACHED.includes(name) && name !== 'page'));
  return h('span', { className: 'filter' }, chosen.caption || chosen.period, ' ',
    h('a', { href: address('/tra-cuu', others), title: 'Bỏ điều kiện này', 'aria-label': 'Bỏ điều kiện này' }, '✕'));
}

function story(path, file) {
  const { so, ...back } = state();
  const { person, units, stages } = file;
  const stage = stages.find(each => each.state === 'CURRENT');
  return [
    h('p', {}, h('a', { href: address('/tra-cuu', back) }, '‹ Danh sách hồ sơ')),
    h('h2', {}, `${person.fullName}, ${file.number} `,
      h('a', { className: 'btn btn-default', href: url(`archive/${encodeURIComponent(file.number)}/print`), target: '_blank' }, 'Bản in')),
    h('p', {}, `Sinh ngày ${day(person.birthDate)}. ${units.cell}, ${units.grassroots}. `,
      h('b', {}, stage ? `${file.status}, giai đoạn ${stage.label}` : file.status),
      file.closedReason ? `: ${file.closedReason}` : '', '. ',
      file.takenOverOn ? `Tiếp nhận từ hồ sơ giấy ngày ${day(file.takenOverOn)}. ` : '',
      file.helper ? `Đảng viên giúp đỡ: ${file.helper}. ` : '',
      file.running ? h('a', { href: url(`archive/${encodeURIComponent(file.number)}/process`) }, 'Xem quy trình đang chạy') : ''),
    file.running ? limits(file) : null,
    file.missing.length > 0 ? h('section', {}, h('h2', {}, 'Cần bổ sung vào hồ sơ giấy'),
      h('ul', {}, file.missing.map(gap => h('li', {}, gap.text, gap.article ? ` (${gap.article})` : '')))) : null,
    checksOf(file.number),
    diagram(file.number, path),
    h('div', { className: 'ketnap-columns' }, nomination(person), papers(file.papers)),
    votes(file.votes),
    h('div', { className: 'ketnap-columns' },
      h('section', {}, h('h2', {}, 'Các giai đoạn'), table(['Giai đoạn', 'Bắt đầu', 'Kết thúc'],
        stages.filter(each => each.enteredOn).map(each => [each.label, day(each.enteredOn), day(each.leftOn)])),
        h('h2', {}, 'Các mốc ngày'), table(['Việc', 'Ngày'], file.dates.map(each => [each.what, day(each.on)]))),
      h('section', {}, h('h2', {}, 'Ai đã làm gì'), table(['Việc', 'Người làm', 'Lúc'], file.journal.map(each => [
        h('span', {}, each.step, each.overrideReason ? h('span', { className: 'note' }, ` (tiếp tục vì: ${each.overrideReason})`) : ''),
        each.who, moment(each.at)])))),
  ];
}

/** Who was nominated. */
function nomination(person) {
  const lines = [['Giới tính', person.gender], ['Dân tộc', person.ethnicity], ['Quê quán', person.homePlace], ['Nơi cư trú', person.residence],
    ['Học vấn', person.education], ['Nghề nghiệp', person.occupation], ['Nơi làm việc, học tập', person.workUnit]];
  return h('section', {}, h('h2', {}, 'Người được giới thiệu'), table(['Nội dung', 'Đã ghi'], lines.filter(([, value]) => value)));
}

function papers(all) {
  return h('section', {}, h('h2', {}, 'Giấy tờ'), all.length === 0 ? h('p', { className: 'note' }, 'Chưa có giấy tờ nào.')
    : table(['Giấy tờ', 'Số', 'Ngày', 'Người ký'], all.map(paper => [
      paper.form ? `${paper.title} (${paper.form})` : paper.title, paper.number || '', day(paper.date), paper.signer || ''])));
}

function votes(all) {
  return h('section', {}, h('h2', {}, 'Biểu quyết'), all.length === 0 ? h('p', { className: 'note' }, 'Chưa có cuộc biểu quyết nào.')
    : table(['Nội dung', 'Đơn vị', 'Số nghị quyết', 'Ngày', 'Số phiếu', 'Kết quả'], all.map(vote => [
      vote.title, vote.unit, vote.number || '', day(vote.date), vote.summary,
      h('span', { className: vote.reached ? '' : 'overdue' }, vote.reached ? 'Đạt' : 'Không đạt')])));
}

/** What presses, and until when. */
function limits({ warnings, deadlines }) {
  const open = deadlines.filter(deadline => deadline.state === 'OPEN');
  return h('section', {}, h('h2', {}, 'Thời hạn đang chạy'),
    warnings.length === 0 ? '' : h('ul', { className: 'overdue' }, warnings.map(warning => h('li', {}, warning.text))),
    open.length === 0 ? h('p', {}, 'Không có thời hạn nào đang chạy; việc đang mở chỉ có mốc của văn phòng.')
      : table(['Việc', 'Hạn', 'Còn', 'Căn cứ'], open.map(deadline => [
        deadline.name, day(deadline.dueDate),
        h('span', { className: deadline.overdue ? 'overdue' : '' }, deadline.left || ''),
        h('a', { href: explanationOf(deadline.legalBasis), target: '_blank' }, deadline.legalBasis)])));
}

function table(heads, rows) {
  return h('table', { className: 'figures' }, h('thead', {}, h('tr', {}, heads.map(head => h('th', {}, head)))),
    h('tbody', {}, rows.map(cells => h('tr', {}, cells.map(cell => h('td', { className: 'text' }, cell))))));
}

/** The way drawn on the diagram of each process: green what was done, amber where the case stands. */
function diagram(number, path) {
  if (path.length === 0) return null;
  const place = h('div', { className: 'ketnap-diagram' });
  const choice = h('select', { 'aria-label': 'Quy trình' }, path.map((run, i) => h('option', { value: i, selected: i === 0 },
    `${run.name || run.process}, từ ${day(run.from)}${run.to ? ` đến ${day(run.to)}` : ''}`)));
  const draw = () => paint(place, number, path[choice.value]).catch(() => place.replaceChildren('Không vẽ được sơ đồ.'));
  choice.addEventListener('change', draw);
  draw();
  return h('section', {}, h('h2', {}, 'Đường đi trên sơ đồ'),
    h('div', { className: 'ketnap-bar' }, choice, h('span', { className: 'note' }, 'Xanh: đã qua. Vàng: đang ở đây. Rê chuột để xem ngày.')), place);
}

const READABLE = 0.8;

/** A long process starts large enough to be read, where the case stands or else at its beginning; the mouse moves it. */
function showReadable(canvas, standing) {
  const { inner, outer, scale } = canvas.viewbox();
  if (scale >= READABLE) return;
  const [width, height] = [outer.width / READABLE, outer.height / READABLE];
  const middle = standing ? { x: standing.x + standing.width / 2, y: standing.y + standing.height / 2 } : { x: 0, y: inner.y + inner.height / 2 };
  const within = (wanted, from, length, size) => Math.max(from - 20, Math.min(wanted, from + length - size + 20));
  canvas.viewbox({ x: within(middle.x - width / 2, inner.x, inner.width, width), y: within(middle.y - height / 2, inner.y, inner.height, height), width, height });
}

async function paint(place, number, run) {
  place.replaceChildren();
  const [BpmnJS, xml] = await Promise.all([
    diagrams(),
    fetch(url(`archive/${encodeURIComponent(number)}/diagrams/${encodeURIComponent(run.instance)}`)).then(answer => answer.text()),
  ]);
  // the wheel moves the page, not the diagram
  const viewer = new BpmnJS({ container: place, zoomScroll: { enabled: false } });
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  run.visits.forEach(visit => {
    if (!elements.get(visit.element)) return;
    canvas.addMarker(visit.element, visit.to ? 'ketnap-done' : 'ketnap-open');
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = `${visit.name || ''}: ${moment(visit.from)}${visit.to ? ` – ${moment(visit.to)}` : ', đang ở đây'}`;
    elements.getGraphics(visit.element).appendChild(title);
  });
  canvas.zoom('fit-viewport', 'auto');
  showReadable(canvas, elements.get((run.visits.find(visit => !visit.to) || {}).element));
}
