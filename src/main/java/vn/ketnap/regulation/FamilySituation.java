package vn.ketnap.regulation;

/**
 * What the depth of a relative's verification depends on.
 *
 * @param sideHasMember a close relative on that side is a member whose curriculum vitae is confirmed
 * @param locallyKnown the family has lived in one commune since the grandparents and its committee confirms
 * @param age full years, of no matter for the dead
 * @param fileCompared the curriculum vitae was compared with the one that the army, the police or a body at home keeps
 */
public record FamilySituation(
        boolean sideHasMember, boolean locallyKnown, boolean alive, int age, boolean fileCompared) {}
