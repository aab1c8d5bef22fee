/** How the engine starts: its schema, its clock, what is deployed and which of its parts are replaced. */
package vn.ketnap.engine.setup;
