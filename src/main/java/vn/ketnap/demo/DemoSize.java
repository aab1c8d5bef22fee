package vn.ketnap.demo;

/** How much the demonstration shows. */
public enum DemoSize {
    /** Enough to see every task once; ready in under a minute. */
    SMALL(4, 9, 120, 3, 1),
    /** As large as an organisation that published its figures of one year. */
    FULL(91, 285, 5_100, 60, 31);

    private final int grassrootsOrganizations;
    private final int subordinateCells;
    private final int members;
    private final int committees;
    private final int directCells;

    DemoSize(int grassrootsOrganizations, int subordinateCells, int members, int committees, int directCells) {
        this.grassrootsOrganizations = grassrootsOrganizations;
        this.subordinateCells = subordinateCells;
        this.members = members;
        this.committees = committees;
        this.directCells = directCells;
    }

    /** Grassroots committees and cells directly under the superior committee together. */
    int grassrootsOrganizations() {
        return grassrootsOrganizations;
    }

    /** Cells under a grassroots or section committee. */
    int subordinateCells() {
        return subordinateCells;
    }

    int members() {
        return members;
    }

    int committees() {
        return committees;
    }

    int directCells() {
        return directCells;
    }
}
