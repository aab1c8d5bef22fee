/** Classes of the political centres: who is enrolled, how each person did, and the certificates (06-HD/TW, 3.1, 4.1). */
package vn.ketnap.training;
