package vn.ketnap.procedure.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.organization.MemberView;
import vn.ketnap.organization.PartyMembers;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.procedure.sympathizer.NominatePerson;
import vn.ketnap.vocabulary.DateKind;

/** Cases that enter the dossier stage with a certificate and go on to one of its steps, all on one day. */
record DossierCases(
        TestCases cases,
        NominatePerson nominations,
        CaseDesk desk,
        Verifications verifications,
        PartyMembers members,
        BusinessClock clock,
        TransactionTemplate transactions) {

    static final String CELL = TestOrganization.ORDINARY_CELL;
    static final LocalDate START = LocalDate.of(2025, 12, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final List<String> WAY = List.of(
            "proposeDossier",
            "authorizeDossier",
            "receiveApplication",
            "receiveCv",
            "planVerification",
            "recordVerificationReply",
            "concludeCv",
            "recordIntroductions",
            "recordOpinions");

    /** A case whose next step is the given one. */
    CaseFile before(String task) {
        return before(task, Map.of());
    }

    /** The same for a person who differs from the usual one in these values of the nomination. */
    CaseFile before(String task, Map<String, Object> person) {
        CaseFile file = enter(person);
        for (String done : WAY.subList(0, WAY.indexOf(task))) {
            if (done.equals("recordVerificationReply")) {
                verifications.open(file.id()).forEach(request -> cases.complete(done, file, request, Map.of()));
            } else {
                cases.complete(done, file, Map.of());
            }
        }
        return cases.reload(file);
    }

    /** A member of the cell by the number that ends his or her code. */
    MemberView member(int number) {
        String code = CELL + "-" + number;
        return members.officialMembersOf(CELL, TODAY).stream()
                .filter(member -> code.equals(member.code()))
                .findFirst()
                .orElseThrow();
    }

    private CaseFile enter(Map<String, Object> person) {
        clock.moveTo(START);
        Map<String, Object> values = TestCases.nomination(CELL, START, person);
        CaseFile file = transactions.execute(status -> {
            CaseFile opened = nominations.nominate(values, TestOrganization.login("cell-secretary." + CELL));
            desk.record(opened.id(), DateKind.SYMPATHIZER_RESOLUTION, START);
            desk.record(opened.id(), DateKind.HELPER_ASSIGNED, START);
            desk.record(opened.id(), DateKind.CERTIFICATE_ISSUED, START);
            desk.file(opened.id()).assignHelper(member(1).id());
            return opened;
        });
        clock.moveTo(TODAY);
        return file;
    }
}
