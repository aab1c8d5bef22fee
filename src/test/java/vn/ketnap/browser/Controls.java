package vn.ketnap.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** The buttons, links and fields that a page shows outside the forms of tasks, by kind and name, those of equal rows once. */
final class Controls {

    private static final String COLLECT =
            """
            within => {
              const forms = '.fjs-container, form[role=form], .flatpickr-calendar';
              const squeeze = text => (text || '').replace(/\\s+/g, ' ').trim().replace(/[\\d.,]*\\d[\\d.,]*/g, '#');
              const headingOf = element => {
                const before = [...document.querySelectorAll('h1, h2, h3')]
                  .filter(each => each.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
                return squeeze(before.at(-1)?.textContent);
              };
              const ownText = label => [...(label?.childNodes || [])].filter(each => each.nodeType === Node.TEXT_NODE).map(each => each.data).join(' ');
              const nameOf = element => squeeze(element.getAttribute('aria-label') || ownText(element.labels?.[0]) || element.innerText
                || element.title || element.placeholder);
              const all = [...document.querySelectorAll(`${within} :is(a[href], button, input, select, textarea)`)];
              return [...new Set(all.filter(each => each.type !== 'hidden' && !each.closest(forms) && each.checkVisibility({ visibilityProperty: true })).map(element => {
                const kind = element.tagName.toLowerCase();
                const column = element.closest('.tabulator-cell');
                if (column) return `${kind} in column ${column.getAttribute('tabulator-field')}`;
                if (element.closest('.ketnap-paper')) return `${kind} of a paper: ${element.type === 'file' ? 'file' : nameOf(element)}`;
                if (element.closest('li.task')) return `${kind} of a card in the list`;
                if (element.closest('tbody')) return `${kind} in table: ${headingOf(element)}`;
                if (/^#[^/]/.test(element.getAttribute('href') || '')) return 'a within the page';
                return `${kind} ${nameOf(element)}`;
              }))].sort();
            }
            """;

    private Controls() {}

    /** What stands inside the elements that a selector finds. */
    @SuppressWarnings("unchecked")
    static List<String> in(Page page, String within) {
        return (List<String>) page.evaluate(COLLECT, within);
    }
}
