/** Discipline of a probationary member, which is concluded before confirmation is considered (Charter, article 35). */
package vn.ketnap.procedure.discipline;
