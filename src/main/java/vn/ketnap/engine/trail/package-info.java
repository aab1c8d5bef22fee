/** What people see and change through the engine's own interface goes to the trail. */
package vn.ketnap.engine.trail;
