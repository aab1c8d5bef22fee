// Camunda Forms speak English and follow the browser's idea of a date. This script gives their messages in Vietnamese
// and makes every date dd/mm/yyyy with weeks that begin on Monday, whatever the browser's language.

import { inVietnamese } from './form-messages.js';
import { dayOf, strict } from './typed-day.js';
import { VIETNAMESE } from './vietnamese-calendar.js';

const CALENDAR = {
  locale: VIETNAMESE,
  dateFormat: 'd/m/Y',
  ariaDateFormat: 'd/m/Y',
  parseDate: dayOf,
  // has the list of months written anew
  showMonths: 1
};

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
