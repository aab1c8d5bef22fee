package vn.ketnap.procedure.step;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.ketnap.platform.OwnWords;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.CaseCheck;
import vn.ketnap.procedure.check.Examiner;
import vn.ketnap.procedure.register.Remarks;
import vn.ketnap.regulation.CheckRules;
import vn.ketnap.regulation.CheckRules.Bound;

/** Notices a remark on one person that stands almost word for word on another person of the same cell. */
@Component
class CopiedRemarks implements Examiner {

    /** Words in a row that are compared. */
    private static final int RUN = 3;

    private static final int WHOLE = 100;

    private final Remarks remarks;
    private final CheckRules rules;

    CopiedRemarks(Remarks remarks, CheckRules rules) {
        this.remarks = remarks;
        this.rules = rules;
    }

    /** Warns at every remark of a form that is copied; reads nothing for a form without one that is long enough. */
    void check(Record form, CaseFile file, Problems problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        collect(form, "", texts);
        texts.values().removeIf(text -> !isLong(text));
        if (texts.isEmpty()) {
            return;
        }
        List<String> others = remarks.onOthers(file);
        texts.forEach((field, text) -> {
            if (isCopied(text, others)) {
                warn(field, problems);
            }
        });
    }

    @Override
    public void examine(CaseFile file, Problems problems) {
        List<String> own = remarks.onPerson(file).stream()
                .flatMap(String::lines)
                .filter(this::isLong)
                .toList();
        if (own.isEmpty()) {
            return;
        }
        List<String> others = remarks.onOthers(file);
        if (own.stream().anyMatch(text -> isCopied(text, others))) {
            warn(CaseCheck.F10.name(), problems);
        }
    }

    private void warn(String field, Problems problems) {
        problems.warn(
                field,
                "Gần như trùng từng chữ với nhận xét về người khác của chi bộ: viết nhận xét riêng về người này",
                rules.basis(Bound.COPIED_PERCENT).text());
    }

    private boolean isLong(String text) {
        return words(text).size() >= rules.amount(Bound.COPIED_WORDS);
    }

    private boolean isCopied(String text, List<String> others) {
        Set<String> runs = runs(text);
        int needed = rules.amount(Bound.COPIED_PERCENT);
        return others.stream().map(CopiedRemarks::runs).anyMatch(other -> {
            long common = runs.stream().filter(other::contains).count();
            return common * WHOLE >= (long) needed * runs.size();
        });
    }

    private static Set<String> runs(String text) {
        List<String> words = words(text);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }

    private static List<String> words(String text) {
        return Stream.of(TextNormalizer.name(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void collect(Record form, String block, Map<String, String> texts) {
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            String name = block.isEmpty() ? component.getName() : block + StringUtils.capitalize(component.getName());
            Object value = value(component, form);
            if (value instanceof Record inner) {
                collect(inner, name, texts);
            } else if (value instanceof String text && component.isAnnotationPresent(OwnWords.class)) {
                texts.put(name, text);
            }
        }
    }

    private static Object value(RecordComponent component, Record form) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(form);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
