/** What is entered for good: resolutions, papers and their numbers, relatives, verifications, the journal and the stages. */
package vn.ketnap.procedure.register;
