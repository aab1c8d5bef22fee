/** The register of deadlines: one row per thing with a limit, opened, moved and met by the business dates of a case. */
package vn.ketnap.deadline;
