package vn.ketnap.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.StringUtils;

/** Finds the dates in a form's record, in its blocks and in the rows of its lists. */
public final class FormDates {

    private FormDates() {}

    /** One date that was filled in, under the name that {@link FormBinder} gives its field. */
    public record Filled(String field, LocalDate date, DateMeaning.Kind meaning) {}

    /** All dates that were filled in, in the order of the form. */
    public static List<Filled> of(Record form) {
        List<Filled> found = new ArrayList<>();
        collect(form, "", "", found);
        return found;
    }

    private static void collect(Record form, String block, String row, List<Filled> found) {
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            String name = block.isEmpty() ? component.getName() : block + StringUtils.capitalize(component.getName());
            Object value = value(component, form);
            if (value instanceof LocalDate date) {
                DateMeaning meaning = component.getAnnotation(DateMeaning.class);
                found.add(new Filled(row + name, date, meaning == null ? DateMeaning.Kind.ACT : meaning.value()));
            } else if (value instanceof Record inner) {
                collect(inner, name, row, found);
            } else if (value instanceof List<?> rows) {
                for (int i = 0; i < rows.size(); i++) {
                    if (rows.get(i) instanceof Record inner) {
                        collect(inner, "", row + name + "[" + i + "].", found);
                    }
                }
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
