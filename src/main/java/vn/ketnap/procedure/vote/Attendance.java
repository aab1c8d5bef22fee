package vn.ketnap.procedure.vote;

/** The figures of a body: who belongs to it, who came and who is left out of the count of a vote (294-QĐ/TW, 9.3). */
public sealed interface Attendance permits CellAttendance, CommitteeAttendance {

    /** True when every number needed for the count was given; what follows asks for that. */
    boolean complete();

    /** How many members count; may be negative when the numbers contradict each other. */
    int counted();

    /** How many of those who came may vote. */
    int voters();
}
