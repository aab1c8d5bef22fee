/**
 * The case of one person, from nomination to official membership: what is known of it and one {@link
 * vn.ketnap.admission.Step} per human task. Its entities do not leave it; the steps of each stage see a {@link
 * vn.ketnap.admission.CaseFile}.
 */
package vn.ketnap.admission;
