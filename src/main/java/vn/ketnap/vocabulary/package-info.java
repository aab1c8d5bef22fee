/**
 * The words that the law, the organisation and the procedure share: dates, stages, levels, roles. Rule tables take and
 * return them, so that a name that no enum knows fails where the table is read.
 */
package vn.ketnap.vocabulary;
