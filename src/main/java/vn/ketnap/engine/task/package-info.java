/** Human tasks: what a form submits, shows and is due. */
package vn.ketnap.engine.task;
