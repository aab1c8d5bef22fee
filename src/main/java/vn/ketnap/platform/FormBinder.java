package vn.ketnap.platform;

import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Turns the flat values of a form into its record. A field of a nested block has the block's name in front: the
 * component {@code vote.yes} is the field {@code voteYes}. A list of records takes a list of maps; what is no row
 * becomes an empty one, what is no choice is left out.
 */
@Component
public class FormBinder {

    /** A text that takes no more letters is one line. */
    private static final int ONE_LINE = 300;

    private static final int LONGEST_OVERRIDE_REASON = 1000;

    /** Rows of the longest list that anybody fills in by hand. */
    private static final int MOST_ROWS = 1000;

    private final Validator validator;
    private final FormLabels labels;

    public FormBinder(Validator validator, FormLabels labels) {
        this.validator = validator;
        this.labels = labels;
    }

    /** What is going to be wrong with the form of a task or start event, in which each field has its label. */
    public Problems problems(String formOf) {
        return new Problems(labels.of(formOf));
    }

    /**
     * Binds and validates. What cannot be read or is not valid is added to {@code problems}; an unreadable value stays
     * null, blocks are never null.
     *
     * @param values submitted values by field name; null and blank mean not filled in
     */
    public <F> F bind(Class<F> form, Map<String, ?> values, Problems problems) {
        F bound = construct(form, "", "", values, problems);
        validate("", (Record) bound, problems);
        return bound;
    }

    /**
     * Why the work goes on in spite of warnings, as the form says; null when it says nothing. What is no text or too long
     * is added to {@code problems}.
     */
    public static String overrideReason(Map<String, ?> values, Problems problems) {
        Object given = clean(values.get(Problems.OVERRIDE_REASON), true);
        String reason =
                given == null ? null : (String) convert(given, String.class, Problems.OVERRIDE_REASON, problems);
        checkLength(Problems.OVERRIDE_REASON, reason, LONGEST_OVERRIDE_REASON, problems);
        return reason;
    }

    /**
     * Validates a block that only some answers of its form call for, and which is therefore not marked as valid there. What is
     * wrong comes in the order of the form.
     *
     * @param block name of the block in the form, empty for the form itself
     */
    public void validate(String block, Record values, Problems problems) {
        List<String> order = List.copyOf(fields(values.getClass()));
        validator.validate(values).stream()
                .map(violation -> Map.entry(flat(violation.getPropertyPath().toString()), violation.getMessage()))
                .sorted(Comparator.comparingInt((Map.Entry<String, String> one) ->
                                order.indexOf(one.getKey().replaceAll("\\[.*", "")))
                        .thenComparing(Map.Entry::getKey))
                .filter(one -> !problems.has(join(block, one.getKey())))
                .forEach(one -> problems.add(join(block, one.getKey()), one.getValue()));
    }

    /** Names of the fields that a form's record takes. */
    public static Set<String> fields(Class<?> form) {
        Set<String> fields = new LinkedHashSet<>();
        for (RecordComponent component : form.getRecordComponents()) {
            if (component.getType().isRecord()) {
                fields(component.getType()).forEach(inner -> fields.add(join(component.getName(), inner)));
            } else {
                fields.add(component.getName());
            }
        }
        return fields;
    }

    private <R> R construct(Class<R> type, String block, String row, Map<String, ?> values, Problems problems) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String field = join(block, components[i].getName());
            Class<?> componentType = components[i].getType();
            arguments[i] = componentType.isRecord()
                    ? construct(componentType, field, row, values, problems)
                    : value(components[i], row + field, values.get(field), problems);
        }
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return BeanUtils.instantiateClass(type.getDeclaredConstructor(parameters), arguments);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(RecordComponent component, String field, Object submitted, Problems problems) {
        Size size = component.getAccessor().getAnnotation(Size.class);
        Object value = clean(submitted, size != null && size.max() > ONE_LINE);
        if (value == null) {
            return component.getType() == List.class ? List.of() : null;
        }
        if (component.getType() == List.class) {
            return list(component, field, value, problems);
        }
        Object read = convert(value, component.getType(), field, problems);
        if (size != null) {
            checkLength(field, read, size.max(), problems);
        }
        return read;
    }

    /** Also of a block that this answer does not call for. */
    private static void checkLength(String field, Object read, int most, Problems problems) {
        if (read instanceof String text && !LettersValidator.fits(text, most)) {
            problems.add(field, "Dài quá %d ký tự".formatted(most));
        }
    }

    private List<Object> list(RecordComponent component, String field, Object value, Problems problems) {
        Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        List<?> items = value instanceof List<?> several ? several : List.of(value);
        List<Object> bound = new ArrayList<>();
        if (items.size() > MOST_ROWS) {
            problems.add(field, "Không quá %d dòng".formatted(MOST_ROWS));
            return bound;
        }
        for (int i = 0; i < items.size(); i++) {
            String row = field + "[" + i + "]";
            Map<String, ?> values = items.get(i) instanceof Map<?, ?> map ? stringKeys(map) : null;
            Object item = clean(items.get(i), false);
            Object read = element.isRecord() && values != null ? null : convert(item, element, row, problems);
            if (element.isRecord()) {
                read = construct(element, "", row + ".", values == null ? Map.of() : values, problems);
            }
            if (read != null) {
                bound.add(read);
            }
        }
        return bound;
    }

    /** A text as it is kept, null when nothing of it is left; anything else as it came. */
    private static Object clean(Object value, boolean lines) {
        if (!(value instanceof String text)) {
            return value;
        }
        String kept = lines ? TextNormalizer.text(text) : TextNormalizer.line(text);
        return kept.isEmpty() ? null : kept;
    }

    private static Object convert(Object value, Class<?> type, String field, Problems problems) {
        try {
            return FormValues.read(value, type);
        } catch (FormValues.Unreadable e) {
            problems.add(field, e.getMessage());
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> stringKeys(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }

    private static String join(String block, String name) {
        return block.isEmpty() ? name : block + StringUtils.capitalize(name);
    }

    /** {@code vote.yes} to {@code voteYes}; a row of a list keeps its path. */
    private static String flat(String path) {
        if (path.contains("[")) {
            return path;
        }
        return Arrays.stream(path.split("\\.")).reduce("", FormBinder::join);
    }
}
