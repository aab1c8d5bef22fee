/** The wall before every answer: which routes exist, for whom, and what every answer carries. */
package vn.ketnap.security.web;
