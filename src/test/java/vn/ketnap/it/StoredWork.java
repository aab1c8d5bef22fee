package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.ketnap.platform.Secret;

/** What lies in a data folder after the application is gone, and whether its parts agree. */
final class StoredWork {

    /** Cases that began here: those from paper stand at several tasks. */
    private static final String OURS = "select number from admission_case where taken_over_run is null";

    /** All that the engine and the register say of finished and open tasks, on the same footing. */
    private static final String DONE_IN_REGISTER =
            """
            select c.number || ' ' || j.step from journal_entry j join admission_case c on c.id = j.case_id
            where c.taken_over_run is null order by 1""";

    private static final String DONE_IN_ENGINE =
            """
            select p.business_key_ || ' ' || a.act_id_ from act_hi_actinst a
            join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
            where a.act_type_ = 'userTask' and a.end_time_ is not null and p.business_key_ in (%s) order by 1"""
                    .formatted(OURS);

    private static final String OPEN_IN_ENGINE =
            """
            select e.business_key_ || ' ' || t.task_def_key_ from act_ru_task t
            join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ in (%s) order by 1"""
                    .formatted(OURS);

    private StoredWork() {}

    /** Engine and register agree on a data folder, and what was acknowledged is in it. */
    static void check(Path data, Collection<String> acknowledged) {
        in(data, database -> {
            List<String> inRegister = database.queryForList(DONE_IN_REGISTER, String.class);
            assertThat(inRegister).as("acknowledged").containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(database.queryForList(DONE_IN_ENGINE, String.class)).isEqualTo(inRegister);
            assertThat(database.queryForList(OPEN_IN_ENGINE, String.class))
                    .as("one task is open in every case, and nothing of it is stored")
                    .doesNotContainAnyElementsOf(inRegister)
                    .hasSize(count(database, "(" + OURS + ") ours"));
            assertThat(count(database, "act_hi_procinst where proc_def_key_ = 'partyAdmission'"))
                    .isEqualTo(count(database, "admission_case"));
            assertThat(count(
                            database,
                            "resolution r join admission_case c on c.id = r.case_id where c.taken_over_run is null"))
                    .isEqualTo(done(inRegister, "recordSympathizerResolution"));
            assertThat(count(database, "case_date where kind = 'SYMPATHIZER_RESOLUTION'"))
                    .isEqualTo(done(inRegister, "recordSympathizerResolution"));
            assertThat(count(database, "case_date where kind = 'SYMPATHIZER_REVIEW'"))
                    .isEqualTo(done(inRegister, "reviewSympathizer"));
        });
    }

    /** Every row of a paper has its file, whole, and the acknowledged papers have a row. */
    static void checkPapers(Path data, Collection<String> acknowledged) {
        in(data, database -> {
            List<Map<String, Object>> rows = database.queryForList("select id, sha256 from case_document");
            assertThat(rows).extracting(row -> row.get("id").toString()).containsAll(acknowledged);
            assertThat(rows).allSatisfy(row -> {
                String id = row.get("id").toString();
                Path file =
                        data.resolve("documents").resolve(id.substring(0, 2)).resolve(id);
                assertThat(Secret.hash(read(file))).isEqualTo(row.get("sha256"));
            });
        });
    }

    /** A digest has lines, and a line a digest. */
    static void checkReminders(Path data) {
        in(data, database -> {
            assertThat(count(
                            database,
                            "reminder_mail m where m.alarm = '' and not exists"
                                    + " (select 1 from reminder r where r.mail_id = m.id)"))
                    .isZero();
            assertThat(count(database, "reminder where mail_id is null")).isZero();
        });
    }

    /** The unit and the officer of the same import; answers its number. */
    static int checkImport(Path data) {
        int[] stored = new int[1];
        in(data, database -> {
            String unit = database.queryForObject("select name from unit where code = 'CB0002'", String.class);
            List<String> mail = database.queryForList(
                    "select distinct email from officer where user_id = 'youth-union.cs01'", String.class);
            stored[0] = Integer.parseInt(unit.replaceAll("\\D", "0"));
            if (stored[0] > 0) {
                assertThat(mail).containsExactly("n" + stored[0] + "@example.org");
            }
        });
        return stored[0];
    }

    private static void in(Path data, Consumer<JdbcTemplate> questions) {
        var source = new SingleConnectionDataSource("jdbc:h2:file:" + data.resolve("ketnap"), "sa", "", true);
        try {
            questions.accept(new JdbcTemplate(source));
        } finally {
            source.destroy();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int done(List<String> steps, String step) {
        return (int) steps.stream().filter(done -> done.endsWith(" " + step)).count();
    }

    private static int count(JdbcTemplate database, String from) {
        return database.queryForObject("select count(*) from " + from, Integer.class);
    }
}
