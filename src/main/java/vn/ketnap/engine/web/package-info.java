/** What the web applications see of the engine's answers. */
package vn.ketnap.engine.web;
