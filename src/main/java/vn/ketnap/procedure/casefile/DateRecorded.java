package vn.ketnap.procedure.casefile;

import java.time.LocalDate;
import vn.ketnap.vocabulary.DateKind;

/**
 * A business date became known or was corrected.
 *
 * @param subject id of the part of the case it belongs to, null for the case as a whole
 * @param corrected true when it replaces a wrong entry, false when the event took place, if for another time
 */
public record DateRecorded(DateKind kind, LocalDate date, Long subject, boolean corrected) {}
