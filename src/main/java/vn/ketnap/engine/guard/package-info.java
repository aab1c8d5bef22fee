/** Parts of the engine that are replaced so that no login does more than the procedure lets it: see decision 0010. */
package vn.ketnap.engine.guard;
