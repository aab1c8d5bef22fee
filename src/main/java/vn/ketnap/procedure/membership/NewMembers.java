package vn.ketnap.procedure.membership;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.AdmittedMember;
import vn.ketnap.organization.AdmittedMembers;
import vn.ketnap.procedure.casefile.CaseErased;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CaseProgressed;
import vn.ketnap.procedure.succession.CaseMoved;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/**
 * Lets the register of members follow each case in its own transaction: a member on probation since the ceremony, an
 * official one from the decision that confirms (294-QĐ/TW, 4.2), none any more when the case ends otherwise.
 */
@Component
class NewMembers {

    private static final Set<DateKind> TOLD = EnumSet.of(
            DateKind.UNIT_JOINED,
            DateKind.CEREMONY,
            DateKind.OFFICIAL,
            DateKind.CONFIRMATION_DECISION,
            DateKind.CLOSED);

    private final AdmittedMembers members;

    NewMembers(AdmittedMembers members) {
        this.members = members;
    }

    @EventListener
    void follow(CaseProgressed progress) {
        if (progress.dates().stream().anyMatch(recorded -> TOLD.contains(recorded.kind()))) {
            follow(progress.file());
        }
    }

    @EventListener
    void follow(CaseMoved moved) {
        follow(moved.file());
    }

    @EventListener
    void follow(CaseErased erased) {
        members.forget(erased.applicantId());
    }

    private void follow(CaseFile file) {
        file.ceremonyDate().ifPresent(ceremony -> {
            boolean member = file.status().isRunning() || file.status() == CaseStatus.OFFICIAL;
            members.follow(new AdmittedMember(
                    file.applicant().id(),
                    file.applicant().fullName(),
                    file.applicant().birthDate(),
                    file.cellCode(),
                    ceremony,
                    file.date(DateKind.CONFIRMATION_DECISION)
                            .flatMap(decided -> file.officialDate())
                            .orElse(null),
                    file.date(DateKind.CONFIRMATION_DECISION).orElse(null),
                    file.date(DateKind.UNIT_JOINED)
                            .or(() -> file.date(DateKind.NOMINATION))
                            .orElse(null),
                    member ? null : file.date(DateKind.CLOSED).orElse(null)));
        });
    }
}
