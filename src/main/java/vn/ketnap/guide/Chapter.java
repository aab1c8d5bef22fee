package vn.ketnap.guide;

import java.util.List;

/**
 * One page of the guide as a part of the whole.
 *
 * @param id where links to the page lead: the name of its file without the ending
 * @param sections those that the table of contents names
 * @param html the text with its title
 * @param leadsTo names of the pages it links to, in their order
 */
public record Chapter(String id, String title, List<Section> sections, String html, List<String> leadsTo) {

    /** A heading below the title. */
    public record Section(String id, String title) {}

    Chapter withHtml(String other) {
        return new Chapter(id, title, sections, other, leadsTo);
    }
}
