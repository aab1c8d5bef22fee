package vn.ketnap.returns;

/** Two sums of cells that must be equal; a cell is written form/row/column. */
record ReturnCheck(String label, String left, String right) {}
