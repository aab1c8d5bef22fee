/** What the pages inside the engine's own web applications ask for. */
package vn.ketnap.cockpit;
