package vn.ketnap.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.TextNormalizer;

/** Keeps the register of members in step with the cases: who was admitted is in it before an import names him or her. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AdmittedMembers {

    private final PartyMemberRepository members;

    AdmittedMembers(PartyMemberRepository members) {
        this.members = members;
    }

    /**
     * Brings the member's row up to what the case says. The first time it is the row that an import made of the person
     * (same name, birth date and cell), else a new one. Doing it again changes nothing.
     */
    public void follow(AdmittedMember admitted) {
        List<PartyMember> known = members.findPerson(admitted.applicantId(), admitted.cellCode(), admitted.birthDate());
        String name = TextNormalizer.name(admitted.fullName());
        known.stream()
                .filter(member -> member.isOf(admitted.applicantId()))
                .findFirst()
                .or(() -> known.stream()
                        .filter(member ->
                                TextNormalizer.name(member.view().fullName()).equals(name))
                        .findFirst())
                .or(() -> admitted.leftOn() == null
                        ? Optional.of(members.save(new PartyMember(admitted)))
                        : Optional.empty())
                .ifPresent(member -> member.follow(admitted));
    }

    /** The case that brought a member is taken back: a member of a file stays, without it; any other one goes. */
    public void forget(long applicantId) {
        members.findByApplicantId(applicantId).forEach(member -> {
            if (member.row().code() == null) {
                members.delete(member);
            } else {
                member.release();
            }
        });
    }
}
