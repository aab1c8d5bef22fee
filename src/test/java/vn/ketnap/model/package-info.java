/** Rules every process model keeps: the contract of names, what staff and engine need, and a diagram that can be read. */
package vn.ketnap.model;
