import { explanationOf } from '../../../../ketnap/web/article.js';
import { day, h, moment } from '../../../../ketnap/web/kit.js';

/** Everything about a case but its papers: who, where it stands, what presses, how the votes went, who did what. */
export function overviewOf(file, waiting) {
  return [person(file), warnings(file.warnings), missing(file.missing), stages(file.stages), pending(waiting), deadlines(file.deadlines), votes(file.votes)];
}

function person(file) {
  const who = file.person;
  const facts = [
    ['Sinh ngày', day(who.birthDate)],
    ['Giới tính', who.gender],
    ['Dân tộc', who.ethnicity],
    ['Học vấn', who.education],
    ['Nghề nghiệp', [who.occupation, who.workUnit].filter(Boolean).join(', ')],
    ['Nơi cư trú', who.residence],
    ['Đơn vị', [file.units.cell, file.units.grassroots].join(' · ')],
    ['Người giúp đỡ', file.helper || 'chưa phân công']
  ];
  return h('header', { class: 'ketnap-person' },
    h('h2', {}, who.fullName),
    h('p', {}, `${file.number} · ${file.status}`),
    file.takenOverOn ? h('p', { class: 'ketnap-paper' }, `Tiếp nhận từ hồ sơ giấy ngày ${day(file.takenOverOn)}`) : null,
    h('dl', {}, facts.filter(([, value]) => value).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])));
}

function stages(line) {
  return part('Các giai đoạn', h('ol', { class: 'ketnap-stages' }, line.map(stage =>
    h('li', { class: `ketnap-${stage.state.toLowerCase()}`, 'aria-current': stage.state === 'CURRENT' ? 'step' : null },
      h('span', {}, stage.label), h('small', {}, stage.enteredOn ? `từ ${day(stage.enteredOn)}` : stage.state === 'DONE' ? 'đã qua' : 'chưa đến')))));
}

/** The open tasks and who has them. */
function pending(list) {
  return list.length === 0 ? null : part('Đang chờ', h('ul', { class: 'ketnap-list' }, list.map(task =>
    h('li', {}, h('strong', {}, task.name.split(' · ')[0]), ' · ',
      task.id ? h('a', { href: `#/?task=${task.id}`, onclick: event => event.target.closest('dialog')?.close() }, 'việc của anh/chị') : task.with))));
}

function warnings(list) {
  return list.length === 0 ? null : h('section', { class: 'ketnap-warnings', role: 'alert' },
    h('h3', {}, 'Cần chú ý'),
    h('ul', {}, list.map(warning => h('li', {}, warning.text, basis(warning.article)))));
}

/** What the papers of a case that was taken over do not tell. */
function missing(list) {
  return list.length === 0 ? null : part('Cần bổ sung vào hồ sơ giấy', h('ul', { class: 'ketnap-list' },
    list.map(gap => h('li', {}, gap.text, basis(gap.article)))));
}

function deadlines(list) {
  const open = list.filter(deadline => deadline.state === 'OPEN');
  const closed = list.filter(deadline => deadline.state !== 'OPEN');
  return part('Thời hạn',
    open.length === 0 ? empty('Không có thời hạn theo quy định nào đang chạy; việc đang mở (nếu có) chỉ có mốc của văn phòng.') : deadlineTable(open),
    closed.length === 0 ? null : h('details', {}, h('summary', {}, `Đã xong (${closed.length})`), deadlineTable(closed)));
}

function deadlineTable(list) {
  return h('table', { class: 'ketnap-table' },
    h('thead', {}, h('tr', {}, ['Việc', 'Hạn', 'Tình trạng'].map(title => h('th', { scope: 'col' }, title)))),
    h('tbody', {}, list.map(deadline => h('tr', { class: deadline.overdue ? 'ketnap-late' : null },
      h('td', {}, deadline.name, basis(deadline.legalBasis)),
      h('td', {}, day(deadline.dueDate), deadline.provisional ? h('small', {}, ' (tạm tính)') : null),
      h('td', {}, deadline.left || [deadline.stateLabel, deadline.metOn ? ` ngày ${day(deadline.metOn)}` : null])))));
}

function votes(list) {
  return part('Biểu quyết', list.length === 0 ? empty('Chưa có cuộc biểu quyết nào.')
    : h('ul', { class: 'ketnap-list' }, list.map(vote => h('li', {},
      h('strong', {}, vote.title), ` · ${vote.unit}, ${day(vote.date)}${vote.number ? `, số ${vote.number}` : ''}`,
      h('div', { class: vote.reached ? 'ketnap-detail' : 'ketnap-detail ketnap-late' }, vote.summary),
      basis(vote.legalBasis)))));
}

/** Who did which step when, the newest first. */
export function journalOf(file) {
  return part('Ai đã làm gì', file.journal.length === 0 ? empty('Chưa có bước nào được ghi.')
    : h('ul', { class: 'ketnap-list' }, [...file.journal].reverse().map(entry => h('li', {},
      h('strong', {}, entry.step), ` · ${entry.who}, ${moment(entry.at)}`,
      entry.overrideReason ? h('div', { class: 'ketnap-detail' }, `Lý do tiếp tục: ${entry.overrideReason}`) : null))));
}

function part(title, ...content) {
  return h('section', { class: 'ketnap-part' }, h('h3', {}, title), content);
}

function basis(text) {
  return text
    ? h('div', { class: 'ketnap-basis' }, h('a', { href: explanationOf(text), target: '_blank', rel: 'noopener' }, text))
    : null;
}

function empty(text) {
  return h('p', { class: 'ketnap-empty' }, text);
}
