package vn.ketnap.procedure.register;

import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.regulation.Absence;
import vn.ketnap.regulation.Relation;

/**
 * One relative of the curriculum vitae, or the statement that there is none of that relation.
 *
 * @param fullName null when nobody of the relation is there
 * @param born year or date, {@code dd/MM/yyyy}; null for requests older than this list
 * @param livesAt where the relative lives and works, null for a dead one
 * @param absence why nobody of the relation is there, null for a person
 * @param note remark on the absence, may be null
 * @param exemption why nobody is asked about the person, with the article; null when somebody is
 */
public record RelativeView(
        Relation relation,
        String fullName,
        String born,
        boolean alive,
        boolean partyMember,
        String livesAt,
        Absence absence,
        String note,
        String exemption) {

    /** A relative who exists or existed. */
    public static RelativeView person(
            Relation relation, String fullName, String born, boolean alive, boolean partyMember, String livesAt) {
        return new RelativeView(relation, fullName, born, alive, partyMember, livesAt, null, null, null);
    }

    /** The statement that nobody of the relation is there. */
    public static RelativeView absent(Relation relation, Absence absence, String note) {
        return new RelativeView(relation, null, null, false, false, null, absence, note, null);
    }

    /** The same person, about whom nobody is asked for that reason; null means somebody is. */
    public RelativeView exempt(String reason) {
        return new RelativeView(relation, fullName, born, alive, partyMember, livesAt, absence, note, reason);
    }

    public boolean isPerson() {
        return absence == null;
    }

    /** Whether both lines speak of the same relative or relation. */
    public boolean sameAs(RelativeView other) {
        return relation == other.relation && TextNormalizer.name(fullName).equals(TextNormalizer.name(other.fullName));
    }

    /** Whether a request asks about this person. */
    public boolean askedBy(VerificationView request) {
        return relation == request.relation()
                && TextNormalizer.name(fullName).equals(TextNormalizer.name(request.personName()));
    }

    /** One line for screens, such as "Nguyễn Văn An (cha)". */
    public String title() {
        return isPerson() ? "%s (%s)".formatted(fullName, relation.label()) : relation.label() + ": " + absence.label();
    }
}
