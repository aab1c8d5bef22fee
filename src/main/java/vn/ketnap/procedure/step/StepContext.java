package vn.ketnap.procedure.step;

import java.time.LocalDate;
import vn.ketnap.procedure.casefile.CaseFile;

/**
 * What a step works on.
 *
 * @param file the case
 * @param actor user id of the person who completes the task
 * @param today the day in Vietnam
 * @param subject id of the verification request the task is about, null for tasks about the whole case
 * @param overrideReason why the work goes on in spite of warnings, null when none was given
 */
public record StepContext(CaseFile file, String actor, LocalDate today, Long subject, String overrideReason) {}
