/** What happens to a running case outside its procedure: withdrawal, death, removal, another helper, a wrong date. */
package vn.ketnap.procedure.incident;
