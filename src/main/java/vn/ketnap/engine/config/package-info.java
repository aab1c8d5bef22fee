/** How the engine is set up: schema, clock, command chain. */
package vn.ketnap.engine.config;
