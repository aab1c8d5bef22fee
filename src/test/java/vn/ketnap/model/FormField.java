package vn.ketnap.model;

import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;

/**
 * One field of a form's record.
 *
 * @param list the list whose rows have the field, null for a field of the form itself or of one of its blocks
 * @param name as the binder knows it, with the name of its block in front
 * @param type of the value, that of a row for a list of plain values
 */
record FormField(
        String task, Class<?> form, String list, String name, Class<?> type, boolean several, RecordComponent of) {

    /** Every field of every form, also those of rows. */
    static List<FormField> all(ApplicationContext context) {
        List<FormField> fields = new ArrayList<>();
        FormRecords.all(context).forEach((task, form) -> collect(task, form, form, "", null, fields));
        return fields;
    }

    private static void collect(
            String task, Class<?> form, Class<?> type, String block, String list, List<FormField> fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = block.isEmpty() ? component.getName() : block + StringUtils.capitalize(component.getName());
            boolean several = component.getType() == List.class;
            Class<?> kind = several
                    ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                    : component.getType();
            if (!kind.isRecord()) {
                fields.add(new FormField(task, form, list, name, kind, several, component));
            } else if (several) {
                collect(task, form, kind, "", name, fields);
            } else {
                collect(task, form, kind, name, list, fields);
            }
        }
    }

    /** Whether that is a value of a list of texts. */
    boolean isText(Object value) {
        return type == String.class && (value instanceof String || value instanceof Number);
    }

    /** Where a refusal of it stands. */
    String path() {
        return list == null ? name : list + "[0]." + name;
    }

    /** A submission of this field alone. */
    Map<String, Object> values(Object value) {
        Map<String, Object> values = new HashMap<>();
        values.put(name, value);
        return list == null ? values : Map.of(list, List.of(values));
    }

    /** How many letters it takes; empty where nothing says. */
    OptionalInt longest() {
        Size size = of.getAccessor().getAnnotation(Size.class);
        return size == null ? OptionalInt.empty() : OptionalInt.of(size.max());
    }

    @Override
    public String toString() {
        return task + "." + path();
    }
}
