package vn.ketnap.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;
import static vn.ketnap.TestOrganization.login;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;

/** An office's own template: what is taken, what is refused, and which papers are made from it. */
@KetNapTest
class OwnTemplatesTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final String FORM = "1-TN";

    @Autowired
    OwnTemplates templates;

    @Autowired
    Papers papers;

    @Autowired
    TestCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ContentsReader reader;

    @Autowired
    PaperData data;

    @Autowired
    TransactionTemplate transactions;

    /** Papers of other tests are made from the shipped ones. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from paper_template").update();
    }

    private void endAll() {
        templates.own().forEach(row -> templates.end(row.id()));
    }

    @Test
    void theTemplateOfTheNearestUnitAboveHoldsInItsPeriodAndUnderItsRegulation() {
        CaseFile file = cases.open(ORDINARY_CELL, START);
        byte[] changed = changed(xml -> xml.replace("NGHỊ QUYẾT", "NGHỊ QUYẾT (mẫu Trường)"));
        store(
                "DU00",
                null,
                START.minusDays(40),
                null,
                changed(xml -> xml.replace("NGHỊ QUYẾT", "NGHỊ QUYẾT (mẫu trên)")));
        assertThat(made(file)).contains("NGHỊ QUYẾT (mẫu trên)");
        store("CS01", null, START.minusDays(40), null, changed);
        assertThat(made(file)).contains("NGHỊ QUYẾT (mẫu Trường)");
        store("CS01", "R2021", START.minusDays(40), null, changed(xml -> xml.replace("NGHỊ QUYẾT", "cũ")));
        store("CS01", null, START.minusDays(40), START.minusDays(20), changed(xml -> xml.replace("NGHỊ QUYẾT", "qua")));
        assertThat(made(file)).contains("NGHỊ QUYẾT (mẫu Trường)");

        endAll();

        assertThat(made(file)).contains("NGHỊ QUYẾT");
    }

    @Test
    void everyShippedTemplateMayBeBroughtBackAndEveryTagOfThePreviewHasData() {
        CaseFile file = cases.open(ORDINARY_CELL, START);
        Set<String> known = Preview.values().keySet();

        assertThat(templates.shipped()).hasSizeGreaterThan(40).allSatisfy(shipped -> assertThat(
                        TemplateCheck.reasons(templates.download(shipped.template()), known, name -> false))
                .as(shipped.template())
                .isEmpty());
        transactions.executeWithoutResult(status -> {
            CaseContents contents = reader.contents(file);
            assertThat(data.values(contents, contents.forms().get(0), 0, null).keySet())
                    .containsAll(known);
        });
    }

    @Test
    void thePreviewShowsAMadeUpPerson() {
        OwnTemplate stored = store("CS01", null, START, null, templates.download(FORM));

        assertThat(PaperText.of(templates.preview(stored.id())))
                .anyMatch(line -> line.contains("Nguyễn Hoàng Thị Phương Thảo Nguyên"));
    }

    @Test
    void aFileIsLookedAtBeforeItIsKept() {
        int kept = templates.own().size();

        assertThat(PaperText.of(templates.preview(FORM, templates.download(FORM))))
                .anyMatch(line -> line.contains("Nguyễn Hoàng Thị Phương Thảo Nguyên"));

        byte[] noWord = "Chào".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> templates.preview(FORM, noWord)).hasMessageContaining("không phải tệp Word");
        assertThat(templates.own()).hasSize(kept);
    }

    @Test
    void whatMayRunOrReachOutOrIsUnknownIsRefusedWithTheReason() {
        refused("không phải tệp Word", "Chào".getBytes(StandardCharsets.UTF_8));
        refused("không phải tệp Word", Template.zip(Map.of("a.txt", new byte[1])));
        refused("{{ho_tenn}}, {{la}}", changed(xml -> xml.replace("{{ho_ten}}", "{{ho_tenn}} {{?la}}")));
        refused("{{khong-co}}", changed(xml -> xml.replace("NGHỊ QUYẾT", "{{+khong-co}}")));
        refused("macro", with("word/vbaProject.bin", "x"));
        refused(
                "macro",
                part("[Content_Types].xml", xml -> xml.replace("document.main+xml", "document.macroEnabled.main+xml")));
        refused("đối tượng nhúng", with("word/embeddings/oleObject1.bin", "x"));
        refused(
                "trỏ ra ngoài: http://example.org/",
                part(
                        "word/_rels/document.xml.rels",
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"x\" Type=\"t\" Target=\"http://example.org/\" TargetMode=\"External\"/></Relationships>")));
        refused(
                "INCLUDETEXT",
                changed(xml ->
                        xml.replaceFirst("<w:t ", "<w:instrText>INCLUDETEXT c:\\\\\\\\x.docx</w:instrText><w:t ")));
        refused("đã hỏng", changed(xml -> xml.replace("</w:body>", "")));
        refused(
                "đã hỏng",
                changed(xml -> xml.replace(
                        "<w:document", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:document")));
        refused("Không có đơn vị", "CS77", templates.download(FORM));
        assertThat(templates.own()).isEmpty();
    }

    private void refused(String reason, byte[] file) {
        refused(reason, "CS01", file);
    }

    private void refused(String reason, String unit, byte[] file) {
        assertThatExceptionOfType(RefusedException.class)
                .as(reason)
                .isThrownBy(() -> store(unit, null, START, null, file))
                .withMessageContaining(reason);
    }

    private OwnTemplate store(String unit, String regulation, LocalDate from, LocalDate to, byte[] file) {
        return templates.store(
                new OwnTemplates.Upload(FORM, unit, regulation, from, to, "Mẫu.docx", file), login("administrator"));
    }

    private List<String> made(CaseFile file) {
        return PaperText.of(papers.make(login("cell-secretary." + ORDINARY_CELL), file.number(), "SYMPATHIZER")
                .content());
    }

    private byte[] changed(UnaryOperator<String> change) {
        return part("word/document.xml", change);
    }

    private byte[] part(String name, UnaryOperator<String> change) {
        return edited(parts ->
                parts.compute(name, (part, content) -> change.apply(new String(content, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] with(String name, String content) {
        return edited(parts -> parts.put(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] edited(Consumer<Map<String, byte[]>> edit) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(templates.download(FORM)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        edit.accept(parts);
        return Template.zip(parts);
    }
}
