/**
 * Third stage: the dossier is allowed, the papers come in, the curriculum vitae is verified, members, union and residence
 * speak for the person (S6 to S11).
 */
package vn.ketnap.procedure.dossier;
