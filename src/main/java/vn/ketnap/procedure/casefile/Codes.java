package vn.ketnap.procedure.casefile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.TransactionMemory;

/** The code lists of the statistical returns: what forms offer and accept. Administrators change them. */
@Component
@Transactional
public class Codes {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;

    public Codes(JdbcClient jdbc, TransactionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /**
     * One code.
     *
     * @param inUse whether forms still offer it; persons who have it keep it
     */
    public record Code(CodeList list, String code, String label, boolean inUse) {}

    /** What a transaction has read of the lists. */
    private static final class Known {
        private Map<CodeList, List<Code>> codes;
    }

    /** Every code in the order of its list, also those that are no longer offered. */
    @Transactional(readOnly = true)
    public Map<CodeList, List<Code>> all() {
        Known known = memory.once(Codes.class, Known::new);
        if (known.codes == null) {
            known.codes = read();
        }
        return known.codes;
    }

    /** What a form offers, in the order of the list. */
    @Transactional(readOnly = true)
    public List<Choice> choices(CodeList list) {
        return all().get(list).stream()
                .filter(Code::inUse)
                .map(code -> new Choice(code.label(), code.code()))
                .toList();
    }

    /** The words for a code; the code itself when the list has lost it, empty for null. */
    @Transactional(readOnly = true)
    public String label(CodeList list, String code) {
        return code == null
                ? ""
                : all().get(list).stream()
                        .filter(known -> known.code().equals(code))
                        .map(Code::label)
                        .findFirst()
                        .orElse(code);
    }

    /** Adds a problem at each field whose code is in no list, or no longer in use. */
    @Transactional(readOnly = true)
    public void check(PersonCodes codes, Problems problems) {
        check("occupationCode", CodeList.OCCUPATION, codes.occupation(), problems);
        check("professionCode", CodeList.PROFESSION, codes.profession(), problems);
        check("academicTitle", CodeList.ACADEMIC_TITLE, codes.academicTitle(), problems);
        codes.sources().forEach(source -> check("sourceCodes", CodeList.SOURCE, source, problems));
    }

    private void check(String field, CodeList list, String code, Problems problems) {
        if (code != null
                && !problems.has(field)
                && choices(list).stream().noneMatch(choice -> choice.value().equals(code))) {
            problems.add(field, "Chọn một mục trong danh mục " + list.label().toLowerCase());
        }
    }

    /** Puts the codes in place of those of their lists. A code that is left out is no longer offered. */
    public void replace(List<Code> codes) {
        memory.once(Codes.class, Known::new).codes = null;
        jdbc.sql("update statistic_code set in_use = false").update();
        for (int i = 0; i < codes.size(); i++) {
            if (write(
                            "update statistic_code set label = :label, sort_order = :order, in_use = :used"
                                    + " where code_list = :list and code = :code",
                            codes.get(i),
                            i)
                    == 0) {
                write(
                        "insert into statistic_code (code_list, code, label, sort_order, in_use)"
                                + " values (:list, :code, :label, :order, :used)",
                        codes.get(i),
                        i);
            }
        }
    }

    private int write(String sql, Code code, int order) {
        return jdbc.sql(sql)
                .param("label", code.label())
                .param("order", order)
                .param("used", code.inUse())
                .param("list", code.list().name())
                .param("code", code.code())
                .update();
    }

    private Map<CodeList, List<Code>> read() {
        Map<CodeList, List<Code>> codes = new EnumMap<>(CodeList.class);
        Stream.of(CodeList.values()).forEach(list -> codes.put(list, new ArrayList<>()));
        jdbc.sql("select code_list, code, label, in_use from statistic_code order by code_list, sort_order, code")
                .query((row, number) -> new Code(
                        CodeList.valueOf(row.getString("code_list")),
                        row.getString("code"),
                        row.getString("label"),
                        row.getBoolean("in_use")))
                .list()
                .forEach(code -> codes.get(code.list()).add(code));
        return codes;
    }
}
