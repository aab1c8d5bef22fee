package vn.ketnap.security.trail;

import java.util.List;

/**
 * A page of the trail, the newest lines first. Times as people read them; labels are Vietnamese.
 *
 * @param byName whether the reader may search by name
 * @param total how many lines there are on all pages
 */
public record TrailView(boolean byName, long total, List<Row> rows) {

    /**
     * One line.
     *
     * @param time dd/MM/yyyy HH:mm
     * @param officer name of the login, null when the register does not know it
     * @param subject number of a case or class, null for a list
     * @param person name of the case's person, only for those who may know it
     * @param purpose name of the step or route, null without one
     */
    public record Row(
            long number,
            String time,
            String login,
            String officer,
            String subject,
            String person,
            String operation,
            String fields,
            String purpose,
            String result,
            boolean denied,
            String address) {}
}
