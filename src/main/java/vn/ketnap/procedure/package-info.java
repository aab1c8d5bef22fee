/**
 * The procedure of one person, from nomination to official membership. On the ground stands the case, above it votes, the
 * register and the checks; a {@link vn.ketnap.procedure.step.Step} uses them, one for each human task, in the package of its
 * stage. Entities do not leave the procedure: others see a {@link vn.ketnap.procedure.casefile.CaseFile}.
 */
package vn.ketnap.procedure;
