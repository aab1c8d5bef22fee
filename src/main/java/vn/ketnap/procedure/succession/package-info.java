/** Cases follow their units when these move, end or hand over to a successor. */
package vn.ketnap.procedure.succession;
