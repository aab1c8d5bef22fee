/** Parts of the engine that are replaced to spare round trips and copies of data: see decision 0010. */
package vn.ketnap.engine.lean;
