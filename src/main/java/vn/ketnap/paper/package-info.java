/** The papers of a case as Word files: which step makes which, what they say, and the templates they are made from. */
package vn.ketnap.paper;
