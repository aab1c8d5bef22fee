// What Camunda's web applications draw as a picture alone has a name for whoever does not see it.

const HINTED = 'a[uib-tooltip], button[uib-tooltip]';
const SAVED_SEARCHES = 'button[uib-dropdown-toggle]';

function give(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Gives names on the page as it stands; `pictures` are pairs of a selector and a name. */
export function nameAll(pictures) {
  pictures.forEach(([place, name]) => document.querySelectorAll(place).forEach(picture => give(picture, 'aria-label', name)));
  document.querySelectorAll(HINTED).forEach(picture => {
    if (!picture.textContent.trim()) {
      give(picture, 'aria-label', picture.getAttribute('uib-tooltip'));
      // a link that leads nowhere is a button
      if (!picture.href && picture.tagName === 'A') give(picture, 'role', 'button');
    }
  });
  document.querySelectorAll('input[uib-typeahead]').forEach(box => give(box, 'role', 'combobox'));
  document.querySelectorAll(SAVED_SEARCHES).forEach(picture => {
    if (!picture.textContent.trim()) give(picture, 'aria-label', 'Lưu, mở lại các điều kiện tìm');
  });
}

/** Calls it whenever the page has changed. */
export const whenChanged = does => new MutationObserver(does)
  .observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['uib-tooltip'] });
