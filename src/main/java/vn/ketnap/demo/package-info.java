/** The demonstration: a made-up organisation whose cases went through the real processes, and a clock to move. */
package vn.ketnap.demo;
