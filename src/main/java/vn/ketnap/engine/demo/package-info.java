/** Lets the demonstration work through the engine as its users do. */
package vn.ketnap.engine.demo;
