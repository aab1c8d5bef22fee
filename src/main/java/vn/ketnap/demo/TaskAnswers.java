package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.Map;
import vn.ketnap.procedure.casefile.CaseFile;

/** How a careful officer fills in the forms of some tasks. */
public interface TaskAnswers {

    /** The answers by task id. */
    Map<String, Answer> answers();

    /** Fills in one form. */
    @FunctionalInterface
    interface Answer {

        /**
         * Values by field for a form filled in on a day, all acceptable.
         *
         * @param subject part of the case that the task is about, null for the case as a whole
         */
        Map<String, Object> fill(CaseFile file, Long subject, LocalDate on);
    }
}
