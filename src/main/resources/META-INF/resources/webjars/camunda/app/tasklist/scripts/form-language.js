// Camunda Forms speak English and follow the browser's idea of a date. This script gives their messages in Vietnamese
// and makes every date dd/mm/yyyy with weeks that begin on Monday, whatever the browser's language.

import { dayOf, strict } from './typed-day.js';
import { VIETNAMESE } from './vietnamese-calendar.js';

const MESSAGES = [
  [/^Field is required\.$/, () => 'Bắt buộc nhập.'],
  [/^Field must match pattern .*$/, () => 'Chưa đúng mẫu yêu cầu.'],
  [/^Field must have minimum value of (.+)\.$/, n => `Không được nhỏ hơn ${n}.`],
  [/^Field must have maximum value of (.+)\.$/, n => `Không được lớn hơn ${n}.`],
  [/^Field must have minimum length of (.+)\.$/, n => `Phải có ít nhất ${n} ký tự.`],
  [/^Field must have maximum length of (.+)\.$/, n => `Không được quá ${n} ký tự.`],
  [/^Field must be a valid email\.$/, () => 'Địa chỉ thư điện tử không hợp lệ.'],
  [/^Field must be a valid +international phone number\..*$/, () => 'Số điện thoại không hợp lệ.'],
  [/^Value is not a number\.$/, () => 'Phải nhập bằng số.'],
  [/^Value is expected to be an integer\.$/, () => 'Phải là số nguyên.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, n => `Chỉ được nhiều nhất ${n} chữ số thập phân.`],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (a, b) => `Giá trị không hợp lệ, gần nhất là ${a} và ${b}.`],
  [/^Nothing to show\.$/, () => 'Không có dòng nào.'],
  [/^No results$/, () => 'Không có kết quả'],
  [/^Search$/, () => 'Chọn, hoặc gõ có dấu để tìm'],
  [/^Remove tag$/, () => 'Bỏ mục này'],
  [/^Increment$/, () => 'Tăng một'],
  [/^Decrement$/, () => 'Giảm một'],
  [/^Previous page$/, () => 'Trang trước'],
  [/^Next page$/, () => 'Trang sau']
];

const CALENDAR = {
  locale: VIETNAMESE,
  dateFormat: 'd/m/Y',
  ariaDateFormat: 'd/m/Y',
  parseDate: dayOf,
  // has the list of months written anew
  showMonths: 1
};

export function inVietnamese(text) {
  for (const [english, vietnamese] of MESSAGES) {
    const found = english.exec(text);
    if (found) {
      return vietnamese(...found.slice(1));
    }
  }
  return text;
}

function translateTexts(root) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const translated = inVietnamese(node.data.trim());
    if (translated !== node.data.trim()) {
      node.data = translated;
    }
  }
  for (const attribute of ['placeholder', 'aria-label', 'title']) {
    root.querySelectorAll(`[${attribute}]`).forEach(element => {
      const translated = inVietnamese(element.getAttribute(attribute));
      if (translated !== element.getAttribute(attribute)) {
        element.setAttribute(attribute, translated);
      }
    });
  }
}

function translateCalendars(root) {
  root.querySelectorAll('input').forEach(input => {
    const calendar = input._flatpickr;
    if (calendar && calendar.config.locale !== CALENDAR.locale) {
      calendar.set(CALENDAR);
      strict(calendar, input);
      input.placeholder = 'ngày/tháng/năm';
    }
  });
}

function formOf(node) {
  const element = node instanceof Element ? node : node.parentElement;
  return element && (element.closest('.fjs-container') || element.querySelector('.fjs-container'));
}

new MutationObserver(changes => {
  const forms = new Set(changes.map(change => formOf(change.target)).filter(Boolean));
  forms.forEach(form => {
    translateTexts(form);
    translateCalendars(form);
  });
}).observe(document.body, { childList: true, characterData: true, subtree: true });
