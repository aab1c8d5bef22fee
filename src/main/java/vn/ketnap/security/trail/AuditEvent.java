package vn.ketnap.security.trail;

/**
 * Somebody touches data. It names what was touched, never what it said.
 *
 * @param login who, {@code system} for the application itself
 * @param subject number of the case or class; null for a list, a search or what is about no case
 * @param purpose the step or route it was done for, null without any
 */
public record AuditEvent(String login, String subject, Operation operation, FieldGroup fields, String purpose) {}
