package vn.ketnap.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.platform.Secret;
import vn.ketnap.regulation.PaperForm;
import vn.ketnap.regulation.Regulations;

/** The templates that offices use in place of the shipped ones, and the shipped ones to begin from. For administrators. */
@Component
@Transactional
public class OwnTemplates {

    private static final String ROW =
            "select id, unit_code, template, regulation, valid_from, valid_to, file_name, hash, uploaded_by from paper_template";

    private final JdbcClient jdbc;
    private final UnitTree units;
    private final Regulations regulations;
    private final Templates shipped;
    private final BusinessClock clock;

    OwnTemplates(JdbcClient jdbc, UnitTree units, Regulations regulations, Templates shipped, BusinessClock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.regulations = regulations;
        this.shipped = shipped;
        this.clock = clock;
    }

    /** A shipped template by its name, with the number of its form and its title. */
    public record Shipped(String template, String form, String title) {}

    /**
     * What an administrator brings.
     *
     * @param regulation null for every version
     * @param from first day of the papers made from it
     * @param to last day, null while it holds
     */
    public record Upload(
            String template,
            String unitCode,
            String regulation,
            LocalDate from,
            LocalDate to,
            String fileName,
            byte[] file) {}

    /** Every shipped template in the order of the procedure. */
    @Transactional(readOnly = true)
    public List<Shipped> shipped() {
        return regulations.paperForms(regulations.versionOn(clock.today()).id()).stream()
                .map(form -> new Shipped(form.template(), form.form(), form.title()))
                .distinct()
                .toList();
    }

    /** Those of offices, the newest first. */
    @Transactional(readOnly = true)
    public List<OwnTemplate> own() {
        return jdbc.sql(ROW + " order by id desc").query(OwnTemplates::row).list();
    }

    /** The shipped Word file, whole. Throws NoSuchElementException for an unknown name. */
    public byte[] download(String template) {
        known(template);
        return shipped.template(template).whole();
    }

    /**
     * Keeps the file for the unit.
     *
     * @throws RefusedException with every reason against it
     */
    public OwnTemplate store(Upload upload, String login) {
        known(upload.template());
        Problems problems = new Problems();
        if (units.find(upload.unitCode()).isEmpty()) {
            problems.add("unit", "Không có đơn vị mang mã này");
        }
        if (upload.regulation() != null
                && regulations.paperForms(upload.regulation()).isEmpty()) {
            problems.add("regulation", "Không có phiên bản quy định này");
        }
        if (upload.to() != null && upload.to().isBefore(upload.from())) {
            problems.add("to", "Ngày cuối trước ngày đầu");
        }
        checkFile(upload.file(), problems);
        problems.refuse(null);
        String hash = Secret.hash(upload.file());
        jdbc.sql(
                        """
                        insert into paper_template (unit_code, template, regulation, valid_from, valid_to, file_name, hash,
                          content, uploaded_by, uploaded_on)
                        values (:unit, :template, :regulation, :from, :to, :name, :hash, :content, :login, :today)""")
                .param("unit", upload.unitCode())
                .param("template", upload.template())
                .param("regulation", upload.regulation())
                .param("from", upload.from())
                .param("to", upload.to())
                .param("name", upload.fileName())
                .param("hash", hash)
                .param("content", upload.file())
                .param("login", login)
                .param("today", clock.today())
                .update();
        return own().get(0);
    }

    private void checkFile(byte[] file, Problems problems) {
        if (file.length > TemplateCheck.MOST_BYTES) {
            problems.add("file", "Tệp lớn hơn 2 MB");
        } else {
            TemplateCheck.reasons(file, Preview.values().keySet(), shipped::hasPart)
                    .forEach(reason -> problems.add("file", reason));
        }
    }

    /**
     * A file that is not kept yet, with a made-up person in it.
     *
     * @throws RefusedException with every reason against the file
     */
    @Transactional(readOnly = true)
    public byte[] preview(String template, byte[] file) {
        known(template);
        Problems problems = new Problems();
        checkFile(file, problems);
        problems.refuse(null);
        return new Template(file, shipped::part).filled(Preview.values());
    }

    /** The template with a made-up person in it. */
    @Transactional(readOnly = true)
    public byte[] preview(long id) {
        return template(id).filled(Preview.values());
    }

    /** From today on the shipped one again: papers of earlier days keep theirs. */
    public void end(long id) {
        OwnTemplate row = row(id);
        if (row.from().isBefore(clock.today())) {
            jdbc.sql(
                            "update paper_template set valid_to = :last where id = :id and (valid_to is null or valid_to > :last)")
                    .param("last", clock.today().minusDays(1))
                    .param("id", id)
                    .update();
        } else {
            jdbc.sql("delete from paper_template where id = :id")
                    .param("id", id)
                    .update();
        }
    }

    /** The template that a paper is made from, with what the trail calls it. */
    record Chosen(Template template, String name) {}

    /** That of the nearest unit above the issuer; of several the last that was brought; else the shipped one. */
    Chosen choose(PaperForm form, String issuer, String regulation, LocalDate day) {
        List<OwnTemplate> rows = jdbc.sql(ROW + " where template = :template order by id desc")
                .param("template", form.template())
                .query(OwnTemplates::row)
                .list();
        return rows.isEmpty()
                ? shipped(form)
                : above(issuer)
                        .flatMap(unit -> rows.stream()
                                .filter(row -> row.unitCode().equals(unit.code()))
                                .filter(row -> row.holds(regulation, day)))
                        .findFirst()
                        .map(row -> new Chosen(template(row.id()), form.template() + "#" + row.id()))
                        .orElseGet(() -> shipped(form));
    }

    private Chosen shipped(PaperForm form) {
        return new Chosen(shipped.template(form.template()), form.template());
    }

    private Stream<UnitView> above(String code) {
        return Stream.iterate(units.find(code), Optional::isPresent, unit -> unit.map(UnitView::parentCode)
                        .flatMap(units::find))
                .flatMap(Optional::stream);
    }

    private Template template(long id) {
        byte[] file = jdbc.sql("select content from paper_template where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseThrow(OwnTemplates::none);
        return new Template(file, shipped::part);
    }

    private OwnTemplate row(long id) {
        return jdbc.sql(ROW + " where id = :id")
                .param("id", id)
                .query(OwnTemplates::row)
                .optional()
                .orElseThrow(OwnTemplates::none);
    }

    private void known(String template) {
        if (shipped().stream().noneMatch(known -> known.template().equals(template))) {
            throw none();
        }
    }

    private static NoSuchElementException none() {
        return new NoSuchElementException("Không có mẫu này");
    }

    private static OwnTemplate row(ResultSet row, int number) throws SQLException {
        return new OwnTemplate(
                row.getLong("id"),
                row.getString("unit_code"),
                row.getString("template"),
                row.getString("regulation"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("file_name"),
                row.getString("hash"),
                row.getString("uploaded_by"));
    }
}
