package vn.ketnap.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;
import static vn.ketnap.TestOrganization.login;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.Stage;

/** The papers of several cases at once: who is in, what is in the file, and how fast. */
@KetNapTest
class PaperGroupsTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final String SECRETARY = login("cell-secretary." + ORDINARY_CELL);

    @Autowired
    TestCases cases;

    @Autowired
    PaperGroups groups;

    @Autowired
    CaseDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aSittingGetsItsCommonPapersOnceAndAnExtractOfEachPerson() throws IOException {
        CaseFile first = before("recordAdmissionDecision");
        CaseFile second = before("recordAdmissionDecision");

        assertThat(groups.groups(SECRETARY, first.number()))
                .filteredOn(group -> group.id().equals("SITTING"))
                .singleElement()
                .satisfies(group -> assertThat(group.persons()).isGreaterThanOrEqualTo(2));
        Map<String, byte[]> made = made(groups.items(SECRETARY, first.number(), "SITTING"));

        assertThat(made.keySet())
                .contains("TTR-YK.docx", "TTR-BTV.docx", "DS-KN.docx", "PHIEU-BQ-CH.docx", "BB-BTV.docx", "TB-KL.docx")
                .contains(
                        "TRICH-LUC %s.docx".formatted(first.number()), "TRICH-LUC %s.docx".formatted(second.number()));
        assertThat(PaperText.of(made.get("DS-KN.docx")))
                .anyMatch(line -> line.startsWith("1. "))
                .anyMatch(line -> line.startsWith("2. "))
                .noneMatch(line -> line.contains("{{"));
        assertThat(PaperText.of(made.get("TB-KL.docx"))).anyMatch(line -> line.matches("1\\. .*: ……………\\."));
        assertThat(readsOf(second)).contains("SITTING_LIST", "DOSSIER_EXTRACT");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> groups.items(login("cell-secretary.CB0021"), first.number(), "SITTING"));
    }

    /** Two hundred papers on two cores within a minute. */
    @Test
    void twoHundredPapersTakeLessThanAMinute() throws IOException {
        CaseFile file = before("recordAdmissionDecision");
        List<PaperGroups.Item> many =
                Collections.nCopies(200, new PaperGroups.Item(List.of(file.number()), "DOSSIER_EXTRACT"));
        Instant start = Instant.now();

        for (PaperGroups.Item item : many) {
            groups.write(SECRETARY, List.of(item), new ByteArrayOutputStream());
        }

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }

    private CaseFile before(String step) {
        CaseFile file = cases.before(step, ORDINARY_CELL, START);
        return transactions.execute(status -> {
            desk.enter(file.id(), Stage.ADMISSION);
            return desk.file(file.id());
        });
    }

    private List<String> readsOf(CaseFile file) {
        return jdbc
                .sql("select purpose from trail_entry where subject = ? and operation = 'PAPER'")
                .param(file.number())
                .query(String.class)
                .list()
                .stream()
                .filter(purpose -> purpose != null)
                .map(purpose -> purpose.split(" ")[0])
                .toList();
    }

    private Map<String, byte[]> made(List<PaperGroups.Item> items) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        groups.write(SECRETARY, items, out);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
