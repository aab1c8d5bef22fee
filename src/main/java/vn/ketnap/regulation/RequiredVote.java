package vn.ketnap.regulation;

import vn.ketnap.voting.Threshold;

/** The share of yes votes a body needs for a matter. */
public record RequiredVote(Threshold threshold, LegalBasis basis) {}
