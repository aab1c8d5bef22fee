/** Logins, groups and grants inside the engine, kept equal to the register; the first administrator. */
package vn.ketnap.engine.identity;
