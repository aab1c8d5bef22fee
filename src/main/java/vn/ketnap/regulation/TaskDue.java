package vn.ketnap.regulation;

import java.util.List;

/**
 * When a user task is due: with the open deadline of one of its limits, else so long after its creation.
 *
 * @param limits ids of limits whose open deadline is the due date; an extension stands after the limit it prolongs
 * @param amount used when no such deadline is open, counted from the creation of the task
 */
public record TaskDue(String task, List<String> limits, int amount, LimitUnit unit, LegalBasis basis) {}
