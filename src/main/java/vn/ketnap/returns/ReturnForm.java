package vn.ketnap.returns;

import java.util.List;

/** A return as it is defined: its rows and its columns, each in its order. */
record ReturnForm(String form, String title, List<ReturnLine> rows, List<ReturnLine> columns) {}
