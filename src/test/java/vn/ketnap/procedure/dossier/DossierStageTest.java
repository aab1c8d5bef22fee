package vn.ketnap.procedure.dossier;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.organization.PartyMembers;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.procedure.sympathizer.NominatePerson;

/** What the tests of this stage share. */
@KetNapTest
abstract class DossierStageTest {

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    Verifications verifications;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    private NominatePerson nominations;

    @Autowired
    PartyMembers members;

    @Autowired
    BusinessClock clock;

    DossierCases dossiers;

    @BeforeEach
    void collect() {
        dossiers = new DossierCases(cases, nominations, desk, verifications, members, clock, transactions);
    }
}
