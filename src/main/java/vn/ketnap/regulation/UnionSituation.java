package vn.ketnap.regulation;

/** Which unions exist at the unit and whether the person belongs to them. */
public record UnionSituation(
        boolean youthUnionAtUnit, boolean youthUnionMember, boolean tradeUnionAtUnit, boolean tradeUnionMember) {}
