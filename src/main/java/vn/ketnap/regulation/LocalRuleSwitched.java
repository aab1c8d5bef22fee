package vn.ketnap.regulation;

/** A unit has switched a rule of its own on or off: published inside the transaction. */
public record LocalRuleSwitched(String rule, String unitCode) {}
